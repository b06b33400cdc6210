// Rules for duplicates: the keys, and what their values leave out.

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "src/policy/compiler.h"
#include "src/policy/duplicate_program.h"
#include "src/policy/references.h"

namespace bantam::internal {
namespace {

using Names = google::protobuf::RepeatedPtrField<std::string>;

// So that comparing two leads takes bounded time.
constexpr int kMaxKeys = 100;
constexpr int kMaxDomains = 10'000;
constexpr int kMaxForms = 1'000;

constexpr size_t kMaxCallingCode = 3;
constexpr size_t kMaxTrunkPrefix = 3;
constexpr size_t kMaxInternationalPrefix = 4;

bool IsDigits(const std::string& text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

MatchMeaning MeaningOf(MatchKind kind, Subject subject) {
  const bool person = subject == Subject::kPerson;
  switch (kind) {
    case MatchKind::kDomain:
      return MatchMeaning::kSameAccount;
    case MatchKind::kCompanyName:
      return MatchMeaning::kPerhapsSameAccount;
    case MatchKind::kPhone:
      return person ? MatchMeaning::kPerhapsSamePerson
                    : MatchMeaning::kPerhapsSameAccount;
    case MatchKind::kEmail:
    case MatchKind::kExact:
      break;
  }
  return person ? MatchMeaning::kSamePerson : MatchMeaning::kSameAccount;
}

// Keys of other systems are compared with themselves alone, the others with
// all of their kind and meaning.
bool ArePeers(const MatchKeyProgram& key, const MatchKeyProgram& other) {
  if (key.kind == MatchKind::kExact) return key.id == other.id;
  return key.kind == other.kind && key.meaning == other.meaning;
}

class DuplicateCompiler {
 public:
  DuplicateCompiler(Compiler& compiler, const v1::DuplicateRules& rules)
      : compiler_(compiler),
        rules_(rules),
        place_(compiler.root.Child(v1::Policy::kDuplicatesFieldNumber)),
        compiled_(std::make_shared<DuplicateProgram>()) {}

  std::shared_ptr<const DuplicateProgram> Compile() {
    CompileKeys();
    CompileFreeMail();
    CompileForms(rules_.company_suffixes(),
                 v1::DuplicateRules::kCompanySuffixesFieldNumber,
                 compiled_->suffixes);
    CompileForms(rules_.company_prefixes(),
                 v1::DuplicateRules::kCompanyPrefixesFieldNumber,
                 compiled_->prefixes);
    CompileDialPlan();
    compiled_->parent_is_same_account = rules_.parent_is_same_account();
    if (v1::SurvivingClaimRule::Kind_IsValid(rules_.surviving_claim())) {
      compiled_->surviving_claim =
          static_cast<SurvivingClaimRule>(rules_.surviving_claim());
    } else {
      place_.Error(v1::DuplicateRules::kSurvivingClaimFieldNumber,
                   {FaultCode::kNotAChoice,
                    "the claim that survives must be OLDEST_VALID, "
                    "NEWEST_VALID or ASK"});
    }
    return compiled_;
  }

 private:
  // Whether there are no more `what` than allowed.
  bool CheckCount(int count, int most, std::string_view what,
                  int field_number) const {
    if (count <= most) return true;
    place_.Error(field_number,
                 {FaultCode::kLimitExceeded,
                  "there are at most {allowed} {what}, found {found}"},
                 {{"allowed", most}, {"what", what}, {"found", count}});
    return false;
  }

  void CompileKeys() {
    constexpr int kField = v1::DuplicateRules::kKeysFieldNumber;
    if (rules_.keys().empty()) {
      place_.Error({FaultCode::kMissing,
                    "duplicates are found by keys; give at least one"});
      return;
    }
    if (!CheckCount(rules_.keys_size(), kMaxKeys, "keys", kField)) return;
    std::unordered_map<std::string, size_t> ids;
    for (int i = 0; i < rules_.keys_size(); ++i) {
      CompileKey(rules_.keys(i), place_.Child(kField, i), ids);
    }
    std::vector<MatchKeyProgram>& keys = compiled_->keys;
    for (MatchKeyProgram& key : keys) {
      for (size_t i = 0; i < keys.size(); ++i) {
        if (ArePeers(key, keys[i])) key.peers.push_back(i);
      }
    }
  }

  void CompileKey(const v1::MatchKey& key, const Place& place,
                  std::unordered_map<std::string, size_t>& ids) {
    MatchKeyProgram compiled;
    compiled.id = key.id();
    CheckId(place, v1::MatchKey::kIdFieldNumber, key.id(), ids,
            compiled_->keys.size());
    if (key.kind() == v1::MatchKind::UNSPECIFIED ||
        !v1::MatchKind::Kind_IsValid(key.kind())) {
      place.Error(v1::MatchKey::kKindFieldNumber,
                  {FaultCode::kNotAChoice,
                   "the kind of a key must be EMAIL, DOMAIN, COMPANY_NAME, "
                   "PHONE or EXACT"});
    } else {
      compiled.kind = static_cast<MatchKind>(key.kind());
    }
    if (const auto field = FieldOf(key.field(), place)) {
      compiled.field = *field;
      compiled.personal = InfoOf(compiler_.program, *field).personal;
      compiled.meaning = MeaningOf(compiled.kind, field->subject);
    }
    compiled_->keys.push_back(std::move(compiled));
  }

  // A STRING field of the account or the person.
  std::optional<FieldRef> FieldOf(const std::string& path,
                                  const Place& place) const {
    constexpr int kField = v1::MatchKey::kFieldFieldNumber;
    if (path.empty()) {
      place.Error(kField, {FaultCode::kMissing,
                           "a key needs the field that it is made of"});
      return std::nullopt;
    }
    const auto field = FindFieldReference(compiler_, path, place, kField);
    if (!field) return std::nullopt;
    const FieldType type = InfoOf(compiler_.program, *field).type;
    if (field->subject != Subject::kAccount &&
        field->subject != Subject::kPerson) {
      place.Error(kField,
                  {FaultCode::kWrongSubject,
                   "'{name}' is no field of the account or the person"},
                  {{"name", path}});
    } else if (type != FieldType::kString) {
      place.Error(kField,
                  {FaultCode::kWrongType,
                   "'{name}' is {found}; keys are made of {expected} fields"},
                  {{"name", path},
                   {"found", FieldTypeName(type)},
                   {"expected", "STRING"}});
    } else {
      return field;
    }
    return std::nullopt;
  }

  void CompileFreeMail() {
    constexpr int kField = v1::DuplicateRules::kFreeMailDomainsFieldNumber;
    const Names& names = rules_.free_mail_domains();
    if (!CheckCount(names.size(), kMaxDomains, "domains of free mail",
                    kField)) {
      return;
    }
    for (int i = 0; i < names.size(); ++i) {
      const MatchText domain = MatchDomain(names[i], {});
      if (domain.problem || domain.value != names[i]) {
        place_.Error(
            kField, i,
            {FaultCode::kMalformed,
             "{'value'} is not a domain such as 'gmail.com', in small letters"},
            {{"value", names[i]}});
      } else if (!compiled_->free_mail.insert(names[i]).second) {
        place_.Error(kField, i,
                     {FaultCode::kRepeated, "'{name}' is named twice"},
                     {{"name", names[i]}});
      }
    }
    const bool has_domain = std::any_of(
        compiled_->keys.begin(), compiled_->keys.end(),
        [](const auto& key) { return key.kind == MatchKind::kDomain; });
    if (has_domain && names.empty()) {
      place_.Error({FaultCode::kNeedsOther,
                    "a key of kind DOMAIN needs '{name}'; without them all who "
                    "have an address at gmail.com would be of one company"},
                   {{"name", "free_mail_domains"}});
    }
  }

  void CompileForms(const Names& names, int field_number, LegalForms& forms) {
    if (!CheckCount(names.size(), kMaxForms, "words", field_number)) return;
    for (int i = 0; i < names.size(); ++i) {
      const std::vector<std::string> words = WordsOf(names[i]);
      if (words.empty()) {
        place_.Error(
            field_number, i,
            {FaultCode::kMalformed, "{'value'} has no letter and no digit"},
            {{"value", names[i]}});
      } else if (words.size() > LegalForms::kMaxWords ||
                 names[i].size() > LegalForms::kMaxBytes) {
        place_.Error(
            field_number, i,
            {FaultCode::kLimitExceeded,
             "at most {words} words and {allowed} bytes can be a legal form"},
            {{"words", LegalForms::kMaxWords},
             {"allowed", LegalForms::kMaxBytes}});
      } else if (!forms.Add(words)) {
        place_.Error(field_number, i,
                     {FaultCode::kRepeated,
                      "{'name'} is there already; case, punctuation and "
                      "diacritics make no difference"},
                     {{"name", names[i]}});
      }
    }
  }

  void CompileDialPlan() {
    const std::string& code = rules_.calling_code();
    if (code.size() > kMaxCallingCode || !IsDigits(code) ||
        (!code.empty() && code[0] == '0')) {
      place_.Error(v1::DuplicateRules::kCallingCodeFieldNumber,
                   {FaultCode::kMalformed,
                    "{'value'} is not a country calling code such as '49', "
                    "without '+' and zeros"},
                   {{"value", code}});
    }
    constexpr int kTrunk = v1::DuplicateRules::kTrunkPrefixFieldNumber;
    if (rules_.has_trunk_prefix() && code.empty()) {
      place_.Error(kTrunk, {FaultCode::kNeedsOther,
                            "a trunk prefix needs a calling code"});
    }
    const std::string trunk =
        rules_.has_trunk_prefix() ? rules_.trunk_prefix() : "0";
    if (trunk.size() > kMaxTrunkPrefix || !IsDigits(trunk)) {
      place_.Error(
          kTrunk,
          {FaultCode::kMalformed,
           "{'value'} is not a trunk prefix such as '0', of at most 3 digits"},
          {{"value", trunk}});
    }
    compiled_->dial_plan.calling_code = code;
    compiled_->dial_plan.trunk_prefix = trunk;
    CompileInternationalPrefix();
  }

  void CompileInternationalPrefix() {
    const std::string& prefix = rules_.international_prefix();
    // The one that most countries have.
    if (prefix.empty()) return;
    constexpr int kField = v1::DuplicateRules::kInternationalPrefixFieldNumber;
    if (rules_.calling_code().empty()) {
      place_.Error(kField, {FaultCode::kNeedsOther,
                            "an international prefix needs a calling code"});
    }
    if (prefix.size() > kMaxInternationalPrefix || !IsDigits(prefix)) {
      place_.Error(kField,
                   {FaultCode::kMalformed,
                    "{'value'} is not an international prefix such as '011', "
                    "of at most 4 digits"},
                   {{"value", prefix}});
    }
    compiled_->dial_plan.international_prefix = prefix;
  }

  Compiler& compiler_;
  const v1::DuplicateRules& rules_;
  const Place place_;
  std::shared_ptr<DuplicateProgram> compiled_;
};

}  // namespace

void CompileDuplicates(Compiler& compiler) {
  if (!compiler.policy.has_duplicates()) return;
  compiler.program.duplicates =
      DuplicateCompiler(compiler, compiler.policy.duplicates()).Compile();
}

}  // namespace bantam::internal
