// make_leads: invents leads for the preset lead_scoring_saas.
//
//   make_leads --count 500 --now 2026-06-01T09:00:00Z > leads.jsonl
//
// Every company and person is made up, with addresses under .example, which
// nobody can own. The same arguments give the same bytes on every machine.
// Facts are missing here and there, as in any CRM.

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "bantam/model/time.h"
#include "examples/invented_words.h"

namespace invented {
namespace {

using bantam::model::FormatInstant;
using bantam::model::Instant;
using bantam::model::ParseInstant;
using bantam::model::Span;

// splitmix64: small, and the same everywhere, unlike the distributions of the
// standard library.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}

  // From `low` to `high`, both included. The slight preference that a
  // remainder has for small numbers does not matter here.
  int64_t Between(int64_t low, int64_t high) {
    const auto width = static_cast<uint64_t>(high - low + 1);
    return low + static_cast<int64_t>(Next() % width);
  }
  bool Chance(int64_t percent) { return Between(1, 100) <= percent; }

  template <typename T, size_t N>
  const T& Pick(const std::array<T, N>& choices) {
    return choices[static_cast<size_t>(Between(0, N - 1))];
  }

 private:
  uint64_t Next() {
    state_ += 0x9e3779b97f4a7c15;
    uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

  uint64_t state_;
};

// What kind of story a lead has; the rest follows from it.
enum class Story {
  kBuyer,     // fits, and is looking now
  kSilent,    // fits, and has not been heard of
  kCurious,   // reads a little
  kReturned,  // left the newsletter long ago, and is back
  kJobHunter,
  kStudent,
  kCompetitor,
};

// In percent.
Story DrawStory(Random& random) {
  const int64_t roll = random.Between(1, 100);
  if (roll <= 14) return Story::kBuyer;
  if (roll <= 40) return Story::kSilent;
  if (roll <= 82) return Story::kCurious;
  if (roll <= 88) return Story::kReturned;
  if (roll <= 93) return Story::kJobHunter;
  return roll <= 97 ? Story::kStudent : Story::kCompetitor;
}

// A JSON object under construction. All text in this file is plain ASCII
// without quotes, so nothing needs escaping.
class Object {
 public:
  void Text(std::string_view key, std::string_view value) {
    Raw(key, "\"" + std::string(value) + "\"");
  }
  void Number(std::string_view key, int64_t value) {
    Raw(key, std::to_string(value));
  }
  void Bool(std::string_view key, bool value) {
    Raw(key, value ? "true" : "false");
  }
  void Raw(std::string_view key, std::string_view json) {
    body_ += body_.empty() ? "\"" : ", \"";
    body_.append(key).append("\": ").append(json);
  }
  std::string Done() const { return "{" + body_ + "}"; }

 private:
  std::string body_;
};

std::string Array(const std::vector<std::string>& items) {
  std::string text = "[";
  for (const std::string& item : items) {
    if (text.size() > 1) text += ", ";
    text += item;
  }
  return text + "]";
}

// As it stands in an address: "Inkwell Row Labs" is inkwell-row-labs.
std::string InAddress(std::string_view name) {
  std::string text(name);
  for (char& c : text) {
    if (c == ' ') c = '-';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::string MakeAccount(Random& random, Story story, std::string_view company) {
  const bool fits = story == Story::kBuyer || story == Story::kSilent;
  Object account;
  account.Text("name", company);
  if (story == Story::kCompetitor) {
    account.Text("kind", "competitor");
  } else if (random.Chance(92)) {
    account.Text("kind", random.Chance(94) ? "prospect" : "partner");
  }
  if (random.Chance(88)) {
    account.Text("industry",
                 fits && random.Chance(55) ? "saas" : random.Pick(kIndustries));
  }
  // Sizes from a handful to several thousand, small ones more often.
  static constexpr std::array<int64_t, 8> kSizes = {8,   25,  60,   120,
                                                    250, 700, 1800, 4500};
  const int64_t size = fits ? kSizes[static_cast<size_t>(random.Between(3, 7))]
                            : kSizes[static_cast<size_t>(random.Between(0, 5))];
  const int64_t employees = size + random.Between(0, size / 2);
  if (random.Chance(80)) account.Number("employees", employees);
  if (random.Chance(65)) {
    Object revenue;
    revenue.Text("amount",
                 std::to_string(employees * random.Between(60, 240) * 1000));
    revenue.Text("currency", random.Chance(95) ? "USD" : "EUR");
    account.Raw("annual_revenue", revenue.Done());
  }
  if (random.Chance(70)) {
    std::vector<std::string> technologies;
    for (int64_t n = random.Between(0, 3); n > 0; --n) {
      technologies.push_back("\"" + std::string(random.Pick(kTechnologies)) +
                             "\"");
    }
    account.Raw("technologies", Array(technologies));
  }
  if (random.Chance(93)) account.Text("country", random.Pick(kCountries));
  return account.Done();
}

std::string MakePerson(Random& random, Story story, std::string_view company) {
  const std::string first(random.Pick(kFirstNames));
  const std::string last(random.Pick(kLastNames));
  Object person;
  person.Text("name", first + " " + last);
  person.Text("email", InAddress(first) + "." + InAddress(last) + "@" +
                           InAddress(company) + ".example");
  if (story == Story::kStudent) {
    person.Text("title", "Student");
    person.Bool("student", true);
    return person.Done();
  }
  const Department& department = random.Pick(kDepartments);
  if (random.Chance(75)) person.Text("title", department.title);
  if (random.Chance(85)) {
    person.Text("seniority", story == Story::kBuyer && random.Chance(50)
                                 ? "director"
                                 : random.Pick(kSeniorities));
  }
  if (random.Chance(85)) person.Text("department", department.id);
  if (random.Chance(90)) person.Bool("student", false);
  return person.Done();
}

// The activities of one lead, newest last.
class Activities {
 public:
  Activities(Random& random, std::string_view lead_id, Instant now)
      : random_(random), lead_id_(lead_id), now_(now) {}

  // `count` activities of a kind, between `from` and `to` days ago.
  void Add(std::string_view kind, int64_t count, int64_t from, int64_t to) {
    for (; count > 0; --count) {
      Begin(kind, from, to);
      if (kind == "webinar_attended") {
        current_.Number("minutes", random_.Between(10, 60));
      }
      items_.push_back(current_.Done());
    }
  }

  // Page views, of which one in fifty lost its page on the way.
  template <size_t N>
  void AddViews(const std::array<std::string_view, N>& pages, int64_t count,
                int64_t from, int64_t to) {
    for (; count > 0; --count) {
      Begin("page_view", from, to);
      if (!random_.Chance(2)) current_.Text("page", random_.Pick(pages));
      items_.push_back(current_.Done());
    }
  }

  // The last one once more, as a web hook delivers it that is sent again.
  void RepeatLast() {
    if (!items_.empty()) items_.push_back(items_.back());
  }

  std::string Done() const { return Array(items_); }

 private:
  void Begin(std::string_view kind, int64_t from, int64_t to) {
    current_ = Object();
    current_.Text(
        "id", std::string(lead_id_) + "-" + std::to_string(items_.size() + 1));
    current_.Text("kind", kind);
    const int64_t age = random_.Between(from * 86'400, to * 86'400);
    // Nothing is older than the calendar: `now` is checked in main.
    current_.Text("at", FormatInstant(*(now_ - Span{age, 0})));
  }

  Random& random_;
  std::string_view lead_id_;
  Instant now_;
  Object current_;
  std::vector<std::string> items_;
};

std::string MakeActivities(Random& random, Story story,
                           std::string_view lead_id, Instant now) {
  constexpr auto kCareersPages = Words("/careers", "/careers/engineering");
  Activities activities(random, lead_id, now);
  switch (story) {
    case Story::kBuyer:
      activities.AddViews(kPages, random.Between(1, 5), 0, 40);
      activities.AddViews(kPricingPages, random.Between(1, 5), 0, 15);
      activities.AddViews(kDocsPages, random.Between(0, 4), 0, 30);
      activities.Add("download", random.Between(0, 2), 0, 45);
      activities.Add("data_sheet_read", random.Between(0, 2), 0, 30);
      activities.Add("demo_watched", random.Between(0, 1), 0, 30);
      activities.Add("webinar_attended", random.Between(0, 1), 0, 60);
      activities.Add("form_submitted", random.Between(0, 2), 0, 30);
      activities.Add("email_reply", random.Between(0, 3), 0, 20);
      break;
    case Story::kSilent:
      activities.AddViews(kPages, random.Between(0, 2), 0, 200);
      break;
    case Story::kCurious:
      activities.AddViews(kPages, random.Between(1, 6), 0, 90);
      activities.AddViews(kPricingPages, random.Between(0, 2), 0, 60);
      activities.AddViews(kDocsPages, random.Between(0, 2), 0, 60);
      activities.Add("download", random.Between(0, 2), 0, 120);
      activities.Add("email_reply", random.Between(0, 1), 0, 60);
      activities.Add("webinar_attended", random.Chance(25) ? 1 : 0, 0, 90);
      activities.Add("unsubscribe", random.Chance(8) ? 1 : 0, 0, 120);
      break;
    case Story::kReturned:
      activities.Add("unsubscribe", 1, 250, 500);
      activities.AddViews(kPricingPages, random.Between(1, 3), 0, 14);
      activities.Add("form_submitted", 1, 0, 20);
      activities.Add("email_reply", random.Between(0, 2), 0, 20);
      break;
    case Story::kJobHunter:
      activities.AddViews(kCareersPages, random.Between(1, 5), 0, 20);
      activities.AddViews(kPages, random.Between(1, 4), 0, 20);
      break;
    case Story::kStudent:
    case Story::kCompetitor:
      activities.AddViews(kDocsPages, random.Between(2, 8), 0, 40);
      activities.AddViews(kPricingPages, random.Between(0, 3), 0, 40);
      activities.Add("download", random.Between(1, 4), 0, 60);
      break;
  }
  if (random.Chance(1)) activities.RepeatLast();
  return activities.Done();
}

std::string MakeLead(Random& random, int64_t number, Instant now) {
  std::string digits = std::to_string(number);
  digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
  const std::string id = "L-" + digits;
  const Story story = DrawStory(random);
  std::string company(random.Pick(kCompanyNames));
  company.append(" ").append(random.Pick(kCompanyKinds));
  Object lead;
  lead.Text("id", id);
  lead.Raw("account", MakeAccount(random, story, company));
  lead.Raw("person", MakePerson(random, story, company));
  // One in twenty-five has not been tracked at all, which is not the same as
  // having done nothing.
  if (!random.Chance(4)) {
    lead.Raw("activities", MakeActivities(random, story, id, now));
  }
  return lead.Done();
}

int Fail(const char* message) {
  std::fprintf(stderr,
               "make_leads: %s\n"
               "usage: make_leads [--count 1..1000000] [--now "
               "2026-06-01T09:00:00Z]\n",
               message);
  return 2;
}

int Run(int argc, char** argv) {
  int64_t count = 500;
  Instant now = *ParseInstant("2026-06-01T09:00:00Z");
  for (int i = 1; i < argc; i += 2) {
    if (i + 1 == argc) return Fail("an option without its value");
    const std::string_view option = argv[i];
    const std::string_view value = argv[i + 1];
    if (option == "--count") {
      const auto [end, error] =
          std::from_chars(value.data(), value.data() + value.size(), count);
      if (error != std::errc() || end != value.data() + value.size() ||
          count < 1 || count > 1'000'000) {
        return Fail("--count is a number from 1 to 1000000");
      }
    } else if (option == "--now") {
      const std::optional<Instant> parsed = ParseInstant(value);
      // The oldest activity is 500 days old.
      if (!parsed || !(*parsed - bantam::model::Days(500))) {
        return Fail("--now is a time such as 2026-06-01T09:00:00Z");
      }
      now = *parsed;
    } else {
      return Fail("unknown option");
    }
  }

  Random random(20'260'601);
  for (int64_t number = 1; number <= count; ++number) {
    const std::string line = MakeLead(random, number, now) + "\n";
    if (std::fwrite(line.data(), 1, line.size(), stdout) != line.size()) {
      std::perror("make_leads: cannot write");
      return 1;
    }
  }
  if (std::fflush(stdout) != 0) {
    std::perror("make_leads: cannot write");
    return 1;
  }
  std::fprintf(stderr, "%lld made-up leads; no company or person is real\n",
               static_cast<long long>(count));
  return 0;
}

}  // namespace
}  // namespace invented

int main(int argc, char** argv) {
  return invented::Run(argc, argv);
}
