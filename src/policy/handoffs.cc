// Handoffs: who gives, who receives, and what they are held to.

#include <algorithm>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/text.h"
#include "src/policy/bounds.h"
#include "src/policy/compiler.h"
#include "src/policy/handoff_program.h"
#include "src/policy/references.h"
#include "src/policy/requirements.h"

namespace bantam::internal {
namespace {

// So that an answer, which looks at each, takes bounded time.
constexpr int kMaxReasons = 1'000;

class HandoffCompiler {
 public:
  HandoffCompiler(Compiler& compiler, const v1::Handoff& handoff,
                  const Place& place)
      : compiler_(compiler),
        handoff_(handoff),
        place_(place),
        path_(absl::StrCat("handoffs.", handoff.id())) {}

  HandoffProgram Compile() {
    compiled_.id = handoff_.id();
    const auto subject = ReadSubject(place_, v1::Handoff::kSubjectFieldNumber,
                                     handoff_.subject(), "a handoff");
    if (subject) compiled_.subject = *subject;
    CompileRoles();
    compiled_.requirements =
        Requirements(handoff_.requirements(), "", place_,
                     v1::Handoff::kRequirementsFieldNumber);
    CompileMethods();
    CompileReasons();
    if (handoff_.has_max_offers()) {
      if (handoff_.max_offers() == 0) {
        place_.Error(v1::Handoff::kMaxOffersFieldNumber,
                     {FaultCode::kOutOfRange,
                      "what may never be offered is no handoff; leave it out "
                      "for no limit"});
      }
      compiled_.max_offers = handoff_.max_offers();
    }
    compiled_.claim_for = OptionalSpan(
        place_, v1::Handoff::kClaimForFieldNumber, handoff_.claim_for());
    compiled_.dispute_within =
        OptionalSpan(place_, v1::Handoff::kDisputeWithinFieldNumber,
                     handoff_.dispute_within());
    if (handoff_.has_requalification()) CompileRequalification();
    if (handoff_.has_credit()) CompileCredit();
    CompileCountsAt();
    return std::move(compiled_);
  }

 private:
  std::vector<std::string> Roles(
      const google::protobuf::RepeatedPtrField<std::string>& roles,
      std::string_view who, bool needed, int field_number) const {
    if (needed && roles.empty()) {
      place_.Error(
          field_number,
          {FaultCode::kMissing, "name at least one role of who {what}"},
          {{"what", who}});
    }
    return ReadNames(roles, compiler_.program.roles, "role", place_,
                     field_number);
  }

  void CompileRoles() {
    compiled_.giving_roles = Roles(handoff_.giving_roles(), "gives", true,
                                   v1::Handoff::kGivingRolesFieldNumber);
    compiled_.receiving_roles =
        Roles(handoff_.receiving_roles(), "receives", true,
              v1::Handoff::kReceivingRolesFieldNumber);
    compiled_.auditing_roles =
        Roles(handoff_.auditing_roles(), "credits", handoff_.has_credit(),
              v1::Handoff::kAuditingRolesFieldNumber);
    compiled_.managing_roles = Roles(handoff_.managing_roles(), "settles", true,
                                     v1::Handoff::kManagingRolesFieldNumber);
  }

  std::vector<RequirementProgram> Requirements(
      const google::protobuf::RepeatedPtrField<v1::Requirement>& requirements,
      std::string_view part, const Place& place, int field_number) {
    return CompileRequirements(compiler_, requirements,
                               {.subject = compiled_.subject,
                                .path = absl::StrCat(path_, base::ToAbsl(part)),
                                .has_claim = true,
                                .is_act = true},
                               place, field_number);
  }

  static std::optional<model::Span> OptionalSpan(const Place& place,
                                                 int field_number,
                                                 const std::string& text) {
    if (text.empty()) return std::nullopt;
    return ReadSpan(place, field_number, text);
  }

  void CompileMethods() {
    if (handoff_.methods().empty()) {
      place_.Error(
          v1::Handoff::kMethodsFieldNumber,
          {FaultCode::kMissing,
           "name at least one method: LIVE_CALL, BOOKED_CALL or INTRODUCTION"});
    }
    for (int i = 0; i < handoff_.methods_size(); ++i) {
      const v1::HandoffWay& method = handoff_.methods(i);
      const Place at = place_.Child(v1::Handoff::kMethodsFieldNumber, i);
      HandoffMethodProgram compiled;
      compiled.window.within =
          ReadSpan(at, v1::HandoffWay::kWithinFieldNumber, method.within())
              .value_or(model::Span{});
      compiled.window.calendar =
          FindCalendar(compiler_, method.calendar(), at,
                       v1::HandoffWay::kCalendarFieldNumber);
      if (method.kind() == v1::HandoffMethod::UNSPECIFIED ||
          !v1::HandoffMethod::Kind_IsValid(method.kind())) {
        at.Error(v1::HandoffWay::kKindFieldNumber,
                 {FaultCode::kNotAChoice,
                  "the kind of a method must be LIVE_CALL, BOOKED_CALL or "
                  "INTRODUCTION"});
        continue;
      }
      const std::string& name = v1::HandoffMethod::Kind_Name(method.kind());
      compiled.kind = static_cast<model::HandoffMethod>(method.kind());
      for (const HandoffMethodProgram& other : compiled_.methods) {
        if (other.kind != compiled.kind) continue;
        at.Error(v1::HandoffWay::kKindFieldNumber,
                 {FaultCode::kRepeated, "{name} is there already"},
                 {{"name", name}});
      }
      compiled.consent_purpose = ConsentPurpose(method, at);
      compiled_.methods.push_back(std::move(compiled));
    }
  }

  static std::string ConsentPurpose(const v1::HandoffWay& method,
                                    const Place& place) {
    const std::string& purpose = method.consent_purpose();
    if (purpose.empty()) return purpose;
    if (method.kind() != v1::HandoffMethod::INTRODUCTION) {
      place.Error(
          v1::HandoffWay::kConsentPurposeFieldNumber,
          {FaultCode::kMisplaced, "only INTRODUCTION writes to the person"});
    }
    return purpose;
  }

  void CompileReasons() {
    if (handoff_.reasons().empty()) {
      place_.Error(v1::Handoff::kReasonsFieldNumber,
                   {FaultCode::kMissing,
                    "name at least one reason why it may be rejected"});
    }
    if (handoff_.reasons_size() > kMaxReasons) {
      place_.Error(v1::Handoff::kReasonsFieldNumber,
                   {FaultCode::kLimitExceeded,
                    "a handoff has at most {allowed} {what}, found {found}"},
                   {{"allowed", kMaxReasons},
                    {"found", handoff_.reasons_size()},
                    {"what", "reasons"}});
      return;
    }
    std::unordered_map<std::string, size_t> ids;
    for (int i = 0; i < handoff_.reasons_size(); ++i) {
      const v1::RejectionReason& reason = handoff_.reasons(i);
      const Place at = place_.Child(v1::Handoff::kReasonsFieldNumber, i);
      CheckId(at, v1::RejectionReason::kIdFieldNumber, reason.id(), ids,
              static_cast<size_t>(i));
      compiled_.reasons.push_back(CompileReason(reason, at));
    }
  }

  static RejectionProgram CompileReason(const v1::RejectionReason& reason,
                                        const Place& place) {
    using Reason = v1::RejectionReason;
    using Then = v1::AfterRejection;
    RejectionProgram compiled;
    compiled.id = reason.id();
    compiled.counts_against_giver = reason.counts_against_giver();
    compiled.attempts = reason.attempts();
    if (reason.then() == Then::UNSPECIFIED ||
        !Then::Kind_IsValid(reason.then())) {
      place.Error(Reason::kThenFieldNumber,
                  {FaultCode::kNotAChoice,
                   "what follows must be BACK_TO_GIVER, NURTURE, WORK_ON, "
                   "BAD_FIT, MERGE or RETRY"});
      return compiled;
    }
    compiled.then = static_cast<AfterRejection>(reason.then());
    const bool nurture = reason.then() == Then::NURTURE;
    const bool retry = reason.then() == Then::RETRY;
    if (!reason.wait_for().empty() && !nurture && !retry) {
      place.Error(
          Reason::kWaitForFieldNumber,
          {FaultCode::kMisplaced, "only NURTURE and RETRY wait for anything"});
    } else if (nurture || !reason.wait_for().empty()) {
      compiled.wait_for =
          ReadSpan(place, Reason::kWaitForFieldNumber, reason.wait_for());
    }
    if (retry) {
      if (reason.max_retries() == 0) {
        place.Error(Reason::kMaxRetriesFieldNumber,
                    {FaultCode::kMissing,
                     "RETRY needs the number of retries, at least 1"});
      }
      compiled.max_retries = reason.max_retries();
      compiled.nurture_for =
          ReadSpan(place, Reason::kNurtureForFieldNumber, reason.nurture_for())
              .value_or(model::Span{});
    } else {
      if (reason.max_retries() != 0) {
        place.Error(
            Reason::kMaxRetriesFieldNumber,
            {FaultCode::kMisplaced, "only RETRY has a number of retries"});
      }
      if (!reason.nurture_for().empty()) {
        place.Error(Reason::kNurtureForFieldNumber,
                    {FaultCode::kMisplaced,
                     "only RETRY ends in nurturing; NURTURE has 'wait_for'"});
      }
    }
    return compiled;
  }

  void CompileRequalification() {
    using Message = v1::Requalification;
    const Message& message = handoff_.requalification();
    const Place at = place_.Child(v1::Handoff::kRequalificationFieldNumber);
    RequalificationProgram compiled;
    compiled.evidence = ReadKinds(compiler_, message.evidence(), at,
                                  Message::kEvidenceFieldNumber);
    if (message.evidence().empty()) {
      at.Error(Message::kEvidenceFieldNumber,
               {FaultCode::kMissing,
                "name at least one kind of activity that shows that the "
                "receiver spoke with the person"});
    }
    compiled.requirements =
        Requirements(message.requirements(), ".requalification", at,
                     Message::kRequirementsFieldNumber);
    if (message.within().empty()) {
      if (!message.calendar().empty()) {
        at.Error(Message::kCalendarFieldNumber,
                 {FaultCode::kNeedsOther,
                  "without '{name}' there is nothing to count in a calendar"},
                 {{"name", "within"}});
      }
    } else {
      compiled.window = WindowProgram{
          .within = ReadSpan(at, Message::kWithinFieldNumber, message.within())
                        .value_or(model::Span{}),
          .calendar = FindCalendar(compiler_, message.calendar(), at,
                                   Message::kCalendarFieldNumber)};
    }
    compiled_.requalification = std::move(compiled);
  }

  void CompileCredit() {
    using Message = v1::Credit;
    const Message& message = handoff_.credit();
    const Place at = place_.Child(v1::Handoff::kCreditFieldNumber);
    if (!handoff_.has_requalification()) {
      place_.Error(v1::Handoff::kCreditFieldNumber,
                   {FaultCode::kNeedsOther,
                    "a credit comes only after the receiver has qualified it "
                    "again; add '{name}'"},
                   {{"name", "requalification"}});
    }
    CreditProgram compiled;
    compiled.requirements = Requirements(message.requirements(), ".credit", at,
                                         Message::kRequirementsFieldNumber);
    compiled.claw_back =
        ReadSpan(at, Message::kClawBackFieldNumber, message.claw_back())
            .value_or(model::Span{});
    compiled_.credit = std::move(compiled);
  }

  void CompileCountsAt() {
    switch (handoff_.counts_at()) {
      case v1::HandoffStep::OFFER:
      case v1::HandoffStep::ACCEPT:
        break;
      case v1::HandoffStep::REQUALIFY:
        if (!handoff_.has_requalification()) {
          place_.Error(
              v1::Handoff::kCountsAtFieldNumber,
              {FaultCode::kNeedsOther,
               "there is no {name} to count; add it, or count at ACCEPT"},
              {{"name", "requalification"}});
        }
        break;
      default:
        place_.Error(v1::Handoff::kCountsAtFieldNumber,
                     {FaultCode::kNotAChoice,
                      "what counts must be OFFER, ACCEPT or REQUALIFY"});
        return;
    }
    compiled_.counts_at = static_cast<model::HandoffStep>(handoff_.counts_at());
  }

  Compiler& compiler_;
  const v1::Handoff& handoff_;
  const Place& place_;
  std::string path_;
  HandoffProgram compiled_;
};

}  // namespace

void CompileHandoffs(Compiler& compiler) {
  std::unordered_map<std::string, size_t> ids;
  for (int i = 0; i < compiler.policy.handoffs_size(); ++i) {
    const v1::Handoff& handoff = compiler.policy.handoffs(i);
    const Place place =
        compiler.root.Child(v1::Policy::kHandoffsFieldNumber, i);
    CheckId(place, v1::Handoff::kIdFieldNumber, handoff.id(), ids,
            static_cast<size_t>(i));
    compiler.program.handoffs.push_back(std::make_shared<const HandoffProgram>(
        HandoffCompiler(compiler, handoff, place).Compile()));
    compiler.program.handoff_ids.push_back(handoff.id());
  }
}

}  // namespace bantam::internal
