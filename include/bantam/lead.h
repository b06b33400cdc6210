// bantam/lead.h: what a host knows of one lead.
//
// A lead is the evaluation view of one person, their account and, where there
// is one, the opportunity, in the terms of one policy's declared fields. What
// is not set is unknown; it is never taken for false, zero or null.
//
// Guarantees
//   Threads    as a std::vector: any number of readers, or one writer.
//   Ownership  owns its values and a handle of its policy. `Clear` keeps the
//              memory, so that one Lead serves a million records.
//   Errors     a name that is not declared (NOT_FOUND, with the nearest one), a
//              value of another type, a null for a field that is not nullable,
//              a value outside the declared ones, NaN, text that is not UTF-8,
//              an instant or a span out of range (INVALID_ARGUMENT), and more
//              than a limit allows (RESOURCE_EXHAUSTED). The message begins
//              with the place: "activities[3].page: expected a string, found an
//              integer". No number is converted to another type. A failed call
//              changes nothing. Values of fields marked personal do not appear
//              in errors. A FieldRef or an index that is none is an error, or
//              reads as unknown; never undefined behaviour.
//   Limits     bantam/limits.h, those of the policy.
//
// Example
//
//   bantam::Lead lead(policy);
//   absl::Status status = lead.SetId("L-17");
//   status = lead.Set("account.employees", int64_t{250});
//   // In a loop, resolve the name once:
//   bantam::FieldRef employees = *policy.FindField("account.employees");
//   status = lead.Set(employees, int64_t{250});
//   absl::StatusOr<size_t> visit =
//       lead.AddActivity({.id = "a1", .kind = "page_view", .at = when});
//   status = lead.SetActivity(*visit, "activity.page", "/pricing");

#ifndef BANTAM_LEAD_H_
#define BANTAM_LEAD_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/model/committee.h"
#include "bantam/model/evidence.h"
#include "bantam/model/handoff.h"
#include "bantam/policy.h"
#include "bantam/value.h"

namespace bantam {

// One thing a person did. See bantam.v1.Activity.
struct Activity {
  // Empty: none, never taken for a duplicate.
  std::string id = {};
  // A declared kind.
  std::string kind = {};
  Instant at = {};
  std::optional<Instant> recorded_at = {};

  friend bool operator==(const Activity&, const Activity&) = default;
};

using model::Attitude;
using model::BuyerRole;
using model::Influence;

// What a person said about being written to or called.
enum class ConsentState : uint8_t {
  kUnknown = 0,
  kGranted = 1,
  kDenied = 2,
  kWithdrawn = 3,
};

// The spelling in JSON and in conditions: "decision_maker", "supportive",
// "high". Empty for a number that names none.
std::string_view BuyerRoleName(BuyerRole role);
std::string_view AttitudeName(Attitude attitude);
std::string_view InfluenceName(Influence influence);
std::optional<BuyerRole> FindBuyerRole(std::string_view name);
std::optional<Attitude> FindAttitude(std::string_view name);
std::optional<Influence> FindInfluence(std::string_view name);

using model::HandoffMethod;
using model::HandoffStep;

// The spelling in JSON: "no_show", "booked_call", "granted". Empty for a number
// that names none.
std::string_view HandoffStepName(model::HandoffStep step);
std::string_view HandoffMethodName(model::HandoffMethod method);
std::string_view ConsentStateName(ConsentState state);
std::optional<model::HandoffStep> FindHandoffStep(std::string_view name);
std::optional<model::HandoffMethod> FindHandoffMethod(std::string_view name);
std::optional<ConsentState> FindConsentState(std::string_view name);

// One person's part in the opportunity. Absent members are unknown; no roles
// at all is known to have none.
struct Contact {
  // Empty: unknown.
  std::string person_id = {};
  // Each at most once.
  std::vector<BuyerRole> roles = {};
  std::optional<Attitude> attitude = {};
  std::optional<Influence> influence = {};
  std::optional<bool> verified = {};
  // Empty: the lead's.
  std::string opportunity_id = {};

  friend bool operator==(const Contact&, const Contact&) = default;
};

// What one source says about one question. See bantam.v1.Evidence.
struct Evidence {
  // Empty: none, never taken for a duplicate.
  std::string id = {};
  // Key of a criterion of the policy: "budget.amount".
  std::string criterion = {};
  // Of the criterion's type: MONEY Money, DATE Instant, PERSON, UNIT and TEXT
  // string, YES_NO bool, NUMBER int64_t. nullopt: only assessed.
  std::optional<Value> value = {};
  model::Assessment assessment = model::Assessment::kUnknown;
  // Who says so.
  std::string source = {};
  // When it was so, and when it was recorded; nullopt: unknown.
  std::optional<Instant> at = {};
  std::optional<Instant> recorded_at = {};
  // What kind of source it is.
  std::string source_kind = {};
  // Whom it is about; empty: the lead's account, person or opportunity.
  std::string subject_id = {};

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

// One recorded move. See bantam.v1.StageEvent.
struct StageEvent {
  // Empty: none, never taken for a duplicate; needed where history is replayed.
  std::string id = {};
  // Account, person or opportunity, and its id; empty: the lead's.
  Subject subject = Subject::kOpportunity;
  std::string subject_id = {};
  // "pipeline".
  std::string process = {};
  // Stages; `to` is required.
  std::string from = {};
  std::string to = {};
  std::string actor = {};
  std::string reason = {};
  // Hash of the policy under which it was decided.
  std::string policy_hash = {};
  Instant at = {};
  std::optional<Instant> recorded_at = {};
  // Orders events of one instant.
  int64_t sequence = 0;
  // Whether nobody decided it, and whether requirements were passed over.
  bool automatic = false;
  bool overridden = false;
  // For whom the actor acted.
  std::string on_behalf_of = {};
  // When to look again; nullopt: as the stage or the reason has it.
  std::optional<Instant> check_at = {};

  friend bool operator==(const StageEvent&, const StageEvent&) = default;
};

// One recorded step of one handoff. See bantam.v1.HandoffEvent.
struct HandoffEvent {
  // Empty: none, never taken for a duplicate; needed where it is replayed.
  std::string id = {};
  // "sdr_to_ae"; required.
  std::string handoff = {};
  // Empty: the lead's.
  std::string subject_id = {};
  model::HandoffStep step = model::HandoffStep::kClaim;
  // Required; and for whom the actor acted.
  std::string actor = {};
  std::string on_behalf_of = {};
  // To whom.
  std::string to = {};
  std::optional<model::HandoffMethod> method = {};
  std::optional<Instant> booked_at = {};
  std::string reason = {};
  // Id of the activity that shows it.
  std::string evidence = {};
  std::string policy_hash = {};
  Instant at = {};
  std::optional<Instant> recorded_at = {};
  // Orders events of one instant.
  int64_t sequence = 0;
  bool overridden = false;

  friend bool operator==(const HandoffEvent&, const HandoffEvent&) = default;
};

// The person's word on one channel and purpose. See bantam.v1.Consent.
struct Consent {
  // Required.
  std::string channel = {};
  std::string purpose = {};
  ConsentState state = ConsentState::kUnknown;
  // Legal basis: "consent", "contract".
  std::string basis = {};
  // nullopt: unknown; docs/outbound.md says what then counts.
  std::optional<Instant> at = {};
  std::optional<Instant> recorded_at = {};

  friend bool operator==(const Consent&, const Consent&) = default;
};

// Whether the person is on a list of those to be left alone. See
// bantam.v1.Suppression.
struct Suppression {
  // Empty: every channel.
  std::string channel = {};
  std::string reason = {};
  // [from, until); nullopt: always, for ever.
  std::optional<Instant> from = {};
  std::optional<Instant> until = {};

  friend bool operator==(const Suppression&, const Suppression&) = default;
};

class Lead {
 public:
  explicit Lead(Policy policy);

  const Policy& policy() const { return policy_; }

  // Makes everything unknown again and keeps the memory.
  void Clear();

  // The host's key, returned in the answer.
  absl::Status SetId(std::string_view id);
  const std::string& id() const { return id_; }

  // The key of the account, person or opportunity; conditions read it as
  // `account.id`. Setting one makes the subject present. An error for a
  // subject that is none of the three.
  absl::Status SetSubjectId(Subject subject, std::string_view id);
  // The account that this account is part of. Makes the account present.
  absl::Status SetAccountParentId(std::string_view id);
  // Empty where it was not set.
  const std::string& subject_id(Subject subject) const;
  const std::string& account_parent_id() const { return parent_id_; }

  // Says that there is such an account, person or opportunity, although
  // nothing may be known of it. Setting a field or an id says so, too. Other
  // subjects are never present, and saying so changes nothing.
  void SetPresent(Subject subject);
  bool present(Subject subject) const;

  // Sets a field of the account, person or opportunity, in place of the value
  // that it had.
  absl::Status Set(FieldRef field, Value value);
  absl::Status Set(std::string_view path, Value value);
  // Makes it unknown again. The subject stays present.
  absl::Status Unset(FieldRef field);
  // The value, or nullptr where it is unknown or no field of the account,
  // person or opportunity. The pointer is good until the lead changes.
  const Value* Get(FieldRef field) const;

  // Activities. Absent until the first call of either; `SetActivitiesKnown`
  // says that the list is complete as it stands, perhaps empty. AddActivity
  // returns the index for SetActivity. An index past the end reads as an
  // activity of which nothing is known.
  void SetActivitiesKnown() { activities_known_ = true; }
  absl::StatusOr<size_t> AddActivity(Activity activity);
  absl::Status SetActivity(size_t index, FieldRef field, Value value);
  absl::Status SetActivity(size_t index, std::string_view path, Value value);
  bool activities_known() const { return activities_known_; }
  size_t activity_count() const { return activity_count_; }
  const Activity& activity(size_t index) const;
  const Value* GetActivity(size_t index, FieldRef field) const;

  // Contacts, likewise.
  void SetContactsKnown() { contacts_known_ = true; }
  absl::StatusOr<size_t> AddContact(Contact contact);
  absl::Status SetContact(size_t index, FieldRef field, Value value);
  absl::Status SetContact(size_t index, std::string_view path, Value value);
  bool contacts_known() const { return contacts_known_; }
  size_t contact_count() const { return contact_count_; }
  const Contact& contact(size_t index) const;
  const Value* GetContact(size_t index, FieldRef field) const;

  // Answers. None are the same as all unknown. Evidence without a `subject_id`
  // makes the subject of its criterion present. Returns the index. Besides the
  // errors above: a criterion that no framework of the policy has, a value of
  // another type than its answers or not among them, a YES_NO value against
  // its assessment, a source_kind that is not declared.
  absl::StatusOr<size_t> AddEvidence(Evidence evidence);
  // Makes every answer unknown again. The subjects stay present.
  void ClearEvidence() { evidence_count_ = 0; }
  size_t evidence_count() const { return evidence_count_; }
  // Past the end: evidence that says nothing.
  const Evidence& evidence(size_t index) const;

  // Moves through stages, of which frameworks ask for the current one.
  absl::StatusOr<size_t> AddStageEvent(StageEvent event);
  size_t stage_event_count() const { return stage_event_count_; }
  const StageEvent& stage_event(size_t index) const;

  // Steps of handoffs. The policy need not know the handoff: it may be older.
  absl::StatusOr<size_t> AddHandoffEvent(HandoffEvent event);
  size_t handoff_event_count() const { return handoff_event_count_; }
  // Past the end: an event that says nothing.
  const HandoffEvent& handoff_event(size_t index) const;

  // What the person agreed to, and the lists they are on. Both make the person
  // present. None: nothing is known.
  absl::StatusOr<size_t> AddConsent(Consent consent);
  size_t consent_count() const { return consent_count_; }
  const Consent& consent(size_t index) const;
  absl::StatusOr<size_t> AddSuppression(Suppression suppression);
  size_t suppression_count() const { return suppression_count_; }
  const Suppression& suppression(size_t index) const;

 private:
  using Slots = std::vector<std::optional<Value>>;
  struct StoredActivity {
    Activity activity;
    Slots slots;
  };
  struct StoredContact {
    Contact contact;
    Slots slots;
  };

  absl::Status CheckField(FieldRef field) const;

  Policy policy_;
  std::string id_;
  // Indexed by subject - 1.
  std::string subject_ids_[3];
  bool present_[3] = {false, false, false};
  Slots slots_[3];
  std::string parent_id_;
  bool activities_known_ = false;
  bool contacts_known_ = false;
  // Beyond the counts lie cleared entries kept for their memory.
  size_t activity_count_ = 0;
  size_t contact_count_ = 0;
  size_t evidence_count_ = 0;
  size_t stage_event_count_ = 0;
  size_t handoff_event_count_ = 0;
  size_t consent_count_ = 0;
  size_t suppression_count_ = 0;
  std::vector<StoredActivity> activities_;
  std::vector<StoredContact> contacts_;
  std::vector<Evidence> evidence_;
  std::vector<StageEvent> stage_events_;
  std::vector<HandoffEvent> handoff_events_;
  std::vector<Consent> consents_;
  std::vector<Suppression> suppressions_;
};

}  // namespace bantam

#endif  // BANTAM_LEAD_H_
