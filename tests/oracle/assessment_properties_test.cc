// What must hold of every assessment, whatever the policy and the lead.

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "tests/oracle/samples.h"
#include "tests/oracle/text.h"

namespace bantam::oracle::assessment_properties_test {
namespace {

struct Place {
  const FrameworkSpec* framework;
  const CriterionSpec* criterion;
  std::string key;
};

std::vector<Place> PlacesOf(const PolicySpec& spec) {
  std::vector<Place> places;
  for (const FrameworkSpec& framework : spec.frameworks) {
    for (const DimensionSpec& dimension : framework.dimensions) {
      for (const CriterionSpec& criterion : dimension.criteria) {
        places.push_back({&framework, &criterion, KeyOf(dimension, criterion)});
      }
    }
  }
  return places;
}

// Null: the framework was left out.
const CriterionResult* Find(const Evaluation& answer, const Place& place) {
  const AssessmentResult* assessment =
      FindById(answer.assessments, place.framework->id);
  if (!assessment) return nullptr;
  for (const DimensionResult& dimension : assessment->dimensions) {
    for (const CriterionResult& criterion : dimension.criteria) {
      if (criterion.key == place.key) return &criterion;
    }
  }
  return nullptr;
}

auto KeyOf(const Statement& said) {
  return std::tuple(said.evidence_id, said.source, said.source_kind,
                    said.assessment, said.at, ValueText(said.value));
}

// Without the notes that count what is about others, and with conflicts in one
// order.
Evaluation Comparable(Evaluation answer) {
  std::erase_if(answer.notes, [](const Note& note) {
    return note.code == Reason::kEvidenceOfOthers ||
           note.code == Reason::kContactsOfOthers ||
           note.code == Reason::kEvidenceInFuture ||
           note.code == Reason::kEvidenceRepeated;
  });
  for (AssessmentResult& assessment : answer.assessments) {
    for (DimensionResult& dimension : assessment.dimensions) {
      for (CriterionResult& criterion : dimension.criteria) {
        std::sort(criterion.conflict.begin(), criterion.conflict.end(),
                  [](const Statement& a, const Statement& b) {
                    return KeyOf(a) < KeyOf(b);
                  });
      }
    }
  }
  return answer;
}

// Somebody's word on `place`, of a source that may have spoken before.
Evidence Word(const Sample& sample, const Place& place, Assessment assessment,
              Random& random) {
  Evidence word;
  word.criterion = place.key;
  word.assessment = assessment;
  if (place.criterion->answer == AnswerKind::kYesNo) {
    word.value = assessment == Assessment::kConfirmed;
  }
  word.source = random.Pick({"", "crm", "ann", "new"});
  const std::vector<std::string>& kinds = sample.spec.evidence_sources;
  if (!kinds.empty() && random.Percent(50)) {
    word.source_kind = random.Pick(kinds);
  }
  return word;
}

TEST(AssessmentPropertiesTest, OneMoreConfirmationNeverLowersAnything) {
  int tried = 0;
  ForEachSample(101, [&](const Sample& sample, Random& random) {
    const std::vector<Place> places = PlacesOf(sample.spec);
    if (places.empty()) return;
    const std::string key = random.Pick(places).key;
    LeadSpec lead = sample.lead;
    for (const Place& place : places) {
      if (place.key != key) continue;
      Evidence word = Word(sample, place, Assessment::kConfirmed, random);
      const Evidence* other =
          lead.evidence.empty() ? nullptr : &random.Pick(lead.evidence);
      if (other && random.Percent(60)) word.at = other->at;
      if (random.Percent(30)) word.at = lead.now;
      lead.evidence.push_back(std::move(word));
      break;
    }
    const auto answer = Evaluate(sample.policy, sample.spec, lead);
    ASSERT_TRUE(answer) << sample.Text();
    for (const Place& place : places) {
      if (place.key != key || place.criterion->denial_is_good) continue;
      const CriterionResult* before = Find(sample.answer, place);
      const CriterionResult* after = Find(*answer, place);
      if (!before || !after) continue;
      ++tried;
      EXPECT_GE(after->points, before->points)
          << key << "\n"
          << sample.Text() << LeadText(sample.spec, lead)
          << EvaluationText(*answer);
    }
  });
  EXPECT_GT(tried, 500);
}

TEST(AssessmentPropertiesTest, AnOpenQuestionNeverMovesABoundInward) {
  int tried = 0;
  ForEachSample(102, [&](const Sample& sample, Random& random) {
    if (sample.lead.evidence.empty()) return;
    LeadSpec lead = sample.lead;
    const size_t i = random.Below(lead.evidence.size());
    const std::string key = lead.evidence[i].criterion;
    lead.evidence.erase(lead.evidence.begin() + static_cast<ptrdiff_t>(i));
    const auto answer = Evaluate(sample.policy, sample.spec, lead);
    if (!answer) return;
    for (const Place& place : PlacesOf(sample.spec)) {
      if (place.key != key) continue;
      const CriterionResult* after = Find(*answer, place);
      if (!after || after->standing != Standing::kOpen) return;
    }
    ++tried;
    ExpectInside(sample.answer, *answer,
                 sample.Text() + "without evidence " + std::to_string(i) +
                     ":\n" + EvaluationText(*answer));
  });
  EXPECT_GT(tried, 200);
}

TEST(AssessmentPropertiesTest, OrderOfEvidenceDoesNotMatter) {
  ForEachSample(103, [](const Sample& sample, Random& random) {
    LeadSpec lead = sample.lead;
    Shuffle(lead.evidence, random);
    const auto answer = Evaluate(sample.policy, sample.spec, lead);
    ASSERT_TRUE(answer) << sample.Text();
    EXPECT_TRUE(Comparable(*answer) == Comparable(sample.answer))
        << sample.Text() << LeadText(sample.spec, lead)
        << EvaluationText(*answer);
  });
}

TEST(AssessmentPropertiesTest, WhatIsAboutOthersChangesNothing) {
  ForEachSample(104, [](const Sample& sample, Random& random) {
    LeadSpec lead = sample.lead;
    const std::vector<Place> places = PlacesOf(sample.spec);
    for (size_t n = random.Below(4); n > 0 && !places.empty(); --n) {
      const Assessment assessment =
          random.Percent(50) ? Assessment::kConfirmed : Assessment::kDenied;
      Evidence word = Word(sample, random.Pick(places), assessment, random);
      word.at = lead.now;
      word.subject_id = "somebody else";
      lead.evidence.insert(
          lead.evidence.begin() +
              static_cast<ptrdiff_t>(random.Below(lead.evidence.size() + 1)),
          std::move(word));
    }
    if (lead.contacts) {
      ContactSpec contact;
      contact.values.resize(sample.spec.fields.size());
      contact.contact.person_id = "P-1";
      contact.contact.roles = {BuyerRole::kApprover, BuyerRole::kUser};
      contact.contact.attitude = Attitude::kOpposed;
      contact.contact.verified = true;
      contact.contact.opportunity_id = "something else";
      lead.contacts->push_back(std::move(contact));
    }
    StageEvent event;
    event.subject_id = "something else";
    event.process = PipelineOf(event.subject);
    event.to = "s1";
    event.at = lead.now;
    lead.stage_events.push_back(std::move(event));
    const auto answer = Evaluate(sample.policy, sample.spec, lead);
    ASSERT_TRUE(answer) << sample.Text();
    EXPECT_TRUE(Comparable(*answer) == Comparable(sample.answer))
        << sample.Text() << LeadText(sample.spec, lead)
        << EvaluationText(*answer);
  });
}

// Everything that is about one of two opportunities, as one host would hold it.
LeadSpec DividedInTwo(const PolicySpec& spec, LeadSpec lead, Random& random) {
  const auto either = [&] {
    return std::string(random.Percent(50) ? "O-1" : "O-2");
  };
  for (Evidence& evidence : lead.evidence) {
    const size_t field = spec.Find("answers." + evidence.criterion);
    if (spec.fields[field].subject == Subject::kOpportunity) {
      evidence.subject_id = either();
    }
    evidence.id.clear();
  }
  for (size_t i = 0; i < lead.stage_events.size(); ++i) {
    StageEvent& event = lead.stage_events[i];
    if (event.subject != Subject::kOpportunity) continue;
    event.subject_id = either();
    event.id = "divided" + std::to_string(i);
  }
  if (lead.contacts) {
    for (ContactSpec& contact : *lead.contacts) {
      contact.contact.opportunity_id = either();
      // Who has no id goes by the place in the list.
      if (contact.contact.person_id.empty()) contact.contact.person_id = "P-9";
    }
  }
  return lead;
}

// Nothing of opportunity `id` is left.
LeadSpec Without(const std::string& id, LeadSpec lead) {
  std::erase_if(lead.evidence,
                [&](const Evidence& e) { return e.subject_id == id; });
  std::erase_if(lead.stage_events,
                [&](const StageEvent& e) { return e.subject_id == id; });
  if (lead.contacts) {
    std::erase_if(*lead.contacts, [&](const ContactSpec& contact) {
      return contact.contact.opportunity_id == id;
    });
  }
  return lead;
}

TEST(AssessmentPropertiesTest, LosingOneOpportunityTouchesNoOther) {
  ForEachSample(105, [](const Sample& sample, Random& random) {
    LeadSpec all = DividedInTwo(sample.spec, sample.lead, random);
    for (const auto& [id, lost] : {std::pair("O-1", "O-2"), {"O-2", "O-1"}}) {
      all.values[sample.spec.Find("opportunity.id")] = std::string(id);
      const auto with = Evaluate(sample.policy, sample.spec, all);
      const auto without =
          Evaluate(sample.policy, sample.spec, Without(lost, all));
      ASSERT_TRUE(with && without) << sample.Text();
      EXPECT_TRUE(Comparable(*with) == Comparable(*without))
          << sample.Text() << LeadText(sample.spec, all)
          << EvaluationText(*with) << EvaluationText(*without);
    }
  });
}

// What the framework comes to when each question has one answer, of today.
std::optional<Evaluation> Answered(const Sample& sample,
                                   const FrameworkSpec& framework,
                                   const AssessmentResult& assessment,
                                   bool good, Random& random) {
  LeadSpec lead = sample.lead;
  for (const Place& place : PlacesOf(sample.spec)) {
    if (place.framework != &framework) continue;
    const bool asked = std::any_of(
        assessment.questions.begin(), assessment.questions.end(),
        [&](const Question& question) { return question.key == place.key; });
    if (!asked) continue;
    std::erase_if(lead.evidence, [&](const Evidence& evidence) {
      return evidence.criterion == place.key;
    });
    Evidence word =
        Word(sample, place,
             good != place.criterion->denial_is_good ? Assessment::kConfirmed
                                                     : Assessment::kDenied,
             random);
    word.at = lead.now;
    lead.evidence.push_back(std::move(word));
  }
  return Evaluate(sample.policy, sample.spec, lead);
}

TEST(AssessmentPropertiesTest, AnswersReachBothEndsOfTheInterval) {
  int tried = 0;
  ForEachSample(106, [&](const Sample& sample, Random& random) {
    for (const FrameworkSpec& framework : sample.spec.frameworks) {
      const AssessmentResult* open =
          FindById(sample.answer.assessments, framework.id);
      if (!open) continue;
      for (const bool good : {false, true}) {
        const auto answer = Answered(sample, framework, *open, good, random);
        if (!answer) continue;
        const AssessmentResult* closed =
            FindById(answer->assessments, framework.id);
        // Its answers may decide that it does not apply.
        if (!closed) continue;
        ++tried;
        EXPECT_EQ(closed->points,
                  good ? open->interval.high : open->interval.low)
            << sample.Text() << EvaluationText(*answer);
        EXPECT_EQ(closed->completeness, model::Share::All()) << sample.Text();
        EXPECT_TRUE(closed->questions.empty() && closed->due.empty())
            << sample.Text();
      }
    }
  });
  EXPECT_GT(tried, 500);
}

}  // namespace
}  // namespace bantam::oracle::assessment_properties_test
