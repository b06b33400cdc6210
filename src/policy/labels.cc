#include "src/policy/labels.h"

#include <google/protobuf/descriptor.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "bantam/v1/labels.pb.h"
#include "src/base/suggest.h"
#include "src/policy/compiler.h"
#include "src/policy/read.h"

namespace bantam::internal {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

// Looking for the nearest name takes time for each name that there is.
constexpr int kMostSuggestions = 20;

// The way from the policy to a message in it, innermost first.
struct Step {
  const Step* up;
  int field_number;
  // -1: the field is not repeated.
  int index;
};

// Something that has labels.
struct Labelled {
  const std::string& path;
  const Message& message;
  // nullptr: the policy itself.
  const Step* step;
};

const FieldDescriptor* LabelField(const Descriptor* type, const char* name) {
  const FieldDescriptor* field = type->FindFieldByName(name);
  return field != nullptr && field->message_type() == v1::Label::descriptor()
             ? field
             : nullptr;
}

// Visits everything that has labels, with the path that names it. This is the
// definition of these paths: what is in something stands below it, and some
// things below the name of their kind as well.
template <typename Visit>
class LabelWalk {
 public:
  explicit LabelWalk(const Visit& visit) : visit_(visit) {}

  void Policy(const v1::Policy& policy) {
    visit_({"", policy, nullptr});
    Below(policy, "", nullptr);
  }

 private:
  // The schema has no recursive message, so this recursion is bounded.
  void Below(const Message& message, const std::string& path,
             const Step* step) {
    std::vector<const FieldDescriptor*> fields;
    message.GetReflection()->ListFields(message, &fields);
    for (const FieldDescriptor* field : fields) {
      const Descriptor* type = field->message_type();
      if (type == nullptr) continue;
      if (!field->is_repeated()) {
        Part(message, field, path, step);
      } else if (LabelField(type, "labels") != nullptr) {
        Items(message, field, path, step);
      }
    }
  }

  // A part has no labels of its own, and what is in it stands below its name:
  // "handoffs.sdr_to_ae.credit". Bands and cells are the grade itself.
  void Part(const Message& message, const FieldDescriptor* field,
            const std::string& path, const Step* step) {
    const Step part{step, field->number(), -1};
    const bool is_grade = message.GetDescriptor() == v1::Grade::descriptor();
    Below(message.GetReflection()->GetMessage(message, field),
          is_grade ? path : Join(path, field->name()), &part);
  }

  void Items(const Message& message, const FieldDescriptor* field,
             const std::string& path, const Step* step) {
    const std::string owner = IsBelowItsKind(field->message_type())
                                  ? Join(path, field->name())
                                  : path;
    const Reflection* reflection = message.GetReflection();
    for (int i = 0; i < reflection->FieldSize(message, field); ++i) {
      const Message& item = reflection->GetRepeatedMessage(message, field, i);
      const std::string item_path = Join(owner, NameOf(item));
      const Step item_step{step, field->number(), i};
      visit_({item_path, item, &item_step});
      Below(item, item_path, &item_step);
    }
  }

  static std::string Join(const std::string& path, const std::string& name) {
    return path.empty() ? name : absl::StrCat(path, ".", name);
  }

  static bool IsBelowItsKind(const Descriptor* type) {
    static constexpr std::string_view kKinds[] = {
        "ActivityKind",    "Calendar",        "Committee",     "EvidenceSource",
        "Handoff",         "HandoffWay",      "ListScreen",    "MatchKey",
        "MoveReason",      "OutboundChannel", "Persona",       "Process",
        "Qualification",   "RedFlag",         "RefusalReason", "Role",
        "RejectionReason", "Routing",         "RoutingRule",   "SourceClass",
        "Stage",           "Transition"};
    return std::find(std::begin(kKinds), std::end(kKinds), type->name()) !=
           std::end(kKinds);
  }

  static std::string NameOf(const Message& message) {
    const Descriptor* type = message.GetDescriptor();
    if (type == v1::HandoffWay::descriptor()) {
      return v1::HandoffMethod::Kind_Name(
          static_cast<const v1::HandoffWay&>(message).kind());
    }
    const FieldDescriptor* name =
        type->FindFieldByName(type == v1::Field::descriptor() ? "path" : "id");
    return message.GetReflection()->GetString(message, name);
  }

  const Visit& visit_;
};

template <typename Visit>
void VisitLabelled(const v1::Policy& policy, const Visit& visit) {
  LabelWalk(visit).Policy(policy);
}

Place PlaceOf(const Step* step, const Place& root) {
  return step == nullptr
             ? root
             : PlaceOf(step->up, root).Child(step->field_number, step->index);
}

// Which labels there are by now, and where a further one belongs.
class Merger {
 public:
  explicit Merger(v1::Policy* policy) : policy_(policy) {
    VisitLabelled(*policy, [this](const Labelled& thing) { Know(thing); });
  }

  void Merge(const v1::Labels& labels, const Place& place) {
    if (labels.locale().empty()) {
      place.Error(v1::Labels::kLocaleFieldNumber,
                  {FaultCode::kMissing, "labels need a locale, such as 'en'"});
      return;
    }
    locale_ = labels.locale();
    if (!labels.name().empty()) {
      Add(&paths_.at(""), kLabels, labels.name(), place,
          v1::Labels::kNameFieldNumber);
    }
    for (int i = 0; i < labels.labels_size(); ++i) {
      Merge(labels.labels(i), kLabels,
            place.Child(v1::Labels::kLabelsFieldNumber, i));
    }
    for (int i = 0; i < labels.questions_size(); ++i) {
      Merge(labels.questions(i), kQuestions,
            place.Child(v1::Labels::kQuestionsFieldNumber, i));
    }
  }

 private:
  enum Kind { kLabels, kQuestions };
  static constexpr const char* kFieldNames[] = {"labels", "questions"};
  static constexpr const char* kSingular[] = {"label", "question"};

  // A message of the policy, and which locales it has texts in.
  struct Target {
    // Field numbers and indices, outermost first.
    std::vector<std::pair<int, int>> steps;
    bool is_criterion = false;
    std::unordered_set<std::string> locales[2];
  };

  void Know(const Labelled& thing) {
    Target target;
    for (const Step* step = thing.step; step != nullptr; step = step->up) {
      target.steps.emplace_back(step->field_number, step->index);
    }
    std::reverse(target.steps.begin(), target.steps.end());
    for (const Kind kind : {kLabels, kQuestions}) {
      const FieldDescriptor* field =
          LabelField(thing.message.GetDescriptor(), kFieldNames[kind]);
      if (field == nullptr) continue;
      target.is_criterion = kind == kQuestions;
      const Reflection* reflection = thing.message.GetReflection();
      for (int i = 0; i < reflection->FieldSize(thing.message, field); ++i) {
        target.locales[kind].insert(
            static_cast<const v1::Label&>(
                reflection->GetRepeatedMessage(thing.message, field, i))
                .locale());
      }
    }
    // Cells of a matrix may share a name; the first label stands for all.
    const auto [known, is_new] = paths_.try_emplace(thing.path);
    if (is_new) order_.push_back(thing.path);
    if (is_new || known->second.locales[kLabels].empty()) {
      known->second = std::move(target);
    }
  }

  void Merge(const v1::TextAt& text, Kind kind, const Place& place) {
    if (text.path().empty()) {
      place.Error(
          v1::TextAt::kPathFieldNumber,
          {FaultCode::kMissing,
           "a {what} needs the path of what it is for, such as '{path}'"},
          {{"what", kSingular[kind]},
           {"path",
            kind == kLabels ? "fit.size.large" : "bant.budget.amount"}});
      return;
    }
    const auto found = paths_.find(text.path());
    if (found == paths_.end() ||
        (kind == kQuestions && !found->second.is_criterion)) {
      place.Error(v1::TextAt::kPathFieldNumber,
                  {FaultCode::kUnknownName, "the policy has {what} '{name}'"},
                  {{"what", kind == kLabels ? "nothing" : "no criterion"},
                   {"name", text.path()},
                   {"nearest", Suggestion(text.path(), kind)}});
      return;
    }
    if (text.text().empty()) {
      place.Error(v1::TextAt::kTextFieldNumber,
                  {FaultCode::kMissing, "a {what} needs a text"},
                  {{"what", kSingular[kind]}});
      return;
    }
    Add(&found->second, kind, text.text(), place, v1::TextAt::kPathFieldNumber);
  }

  void Add(Target* target, Kind kind, const std::string& text,
           const Place& place, int field_number) {
    if (!target->locales[kind].insert(locale_).second) {
      place.Error(
          field_number,
          {FaultCode::kRepeated, "there is already a {what} for '{name}'"},
          {{"what", kSingular[kind]}, {"name", locale_}});
      return;
    }
    Message* message = policy_;
    for (const auto& [number, index] : target->steps) {
      const FieldDescriptor* field =
          message->GetDescriptor()->FindFieldByNumber(number);
      message = index < 0
                    ? message->GetReflection()->MutableMessage(message, field)
                    : message->GetReflection()->MutableRepeatedMessage(
                          message, field, index);
    }
    auto* label = static_cast<v1::Label*>(message->GetReflection()->AddMessage(
        message, LabelField(message->GetDescriptor(), kFieldNames[kind])));
    label->set_locale(locale_);
    label->set_text(text);
  }

  std::optional<std::string_view> Suggestion(const std::string& wrong,
                                             Kind kind) {
    if (++suggestions_ > kMostSuggestions) return std::nullopt;
    std::vector<std::string_view> right;
    for (const std::string& path : order_) {
      if (kind == kLabels || paths_.at(path).is_criterion) {
        right.push_back(path);
      }
    }
    return base::Nearest(wrong, right);
  }

  v1::Policy* policy_;
  std::unordered_map<std::string, Target> paths_;
  // The paths in the policy's order.
  std::vector<std::string> order_;
  std::string locale_;
  int suggestions_ = 0;
};

// Checks the labels of one thing and keeps them.
void CompileTexts(const Labelled& thing, const FieldDescriptor* field,
                  const Place& root, std::vector<LabelProgram>& kept) {
  const Reflection* reflection = thing.message.GetReflection();
  std::unordered_set<std::string> locales;
  for (const LabelProgram& label : kept) locales.insert(label.locale);
  for (int i = 0; i < reflection->FieldSize(thing.message, field); ++i) {
    const auto& label = static_cast<const v1::Label&>(
        reflection->GetRepeatedMessage(thing.message, field, i));
    const auto error = [&](int number, base::Wording wording,
                           base::Args arguments = {}) {
      PlaceOf(thing.step, root)
          .Child(field->number(), i)
          .Error(number, wording, arguments);
    };
    if (label.locale().empty()) {
      error(v1::Label::kLocaleFieldNumber,
            {FaultCode::kMissing, "a label needs a locale, such as 'en'"});
    } else if (label.text().empty()) {
      error(v1::Label::kTextFieldNumber,
            {FaultCode::kMissing, "a label needs a text"});
    } else if (!locales.insert(label.locale()).second) {
      error(v1::Label::kLocaleFieldNumber,
            {FaultCode::kRepeated, "there is already a {what} for '{name}'"},
            {{"what", "label"}, {"name", label.locale()}});
    } else {
      kept.push_back({label.locale(), label.text()});
    }
  }
}

}  // namespace

void MergeLabels(const CompileOptions& options, v1::Policy* policy,
                 Report& report, std::vector<Fault>* faults) {
  if (policy->translations().empty() && options.labels.empty()) return;
  Merger merger(policy);
  const Place root(*policy, report);
  for (int i = 0; i < policy->translations_size(); ++i) {
    merger.Merge(policy->translations(i),
                 root.Child(v1::Policy::kTranslationsFieldNumber, i));
  }
  policy->clear_translations();
  for (const LabelSource& source : options.labels) {
    Source from;
    from.file = source.file;
    Report own(from, faults);
    v1::Labels labels;
    if (ReadMessage(source.text, source.encoding, options.limits,
                    "the file of labels", &from, &labels, own)) {
      merger.Merge(labels, Place(labels, own));
    }
  }
}

void CompileLabels(Compiler& compiler) {
  Program& program = compiler.program;
  VisitLabelled(compiler.policy, [&](const Labelled& thing) {
    const Descriptor* type = thing.message.GetDescriptor();
    const auto compile = [&](const char* name, auto& texts) {
      const FieldDescriptor* field = LabelField(type, name);
      const bool any =
          field != nullptr &&
          thing.message.GetReflection()->FieldSize(thing.message, field) > 0;
      // Cells of a matrix may share a name; the first label stands for all.
      const bool is_other_cell = type == v1::Cell::descriptor() &&
                                 texts.find(thing.path) != texts.end();
      if (any && !is_other_cell) {
        CompileTexts(thing, field, compiler.root, texts[thing.path]);
      }
    };
    compile("labels", program.labels);
    compile("questions", program.questions);
  });
}

}  // namespace bantam::internal
