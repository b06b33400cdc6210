// Deal registration.

#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "src/policy/bounds.h"
#include "src/policy/compiler.h"
#include "src/policy/references.h"
#include "src/policy/registration_program.h"
#include "src/policy/requirements.h"

namespace bantam::internal {
namespace {

class RegistrationCompiler {
 public:
  RegistrationCompiler(Compiler& compiler, const Place& place)
      : compiler_(compiler),
        registration_(compiler.policy.registration()),
        place_(place) {}

  RegistrationProgram Compile() {
    if (registration_.key().empty()) {
      place_.Error(v1::Registration::kKeyFieldNumber,
                   {FaultCode::kMissing,
                    "a registration needs a key, such as the end customer"});
    }
    CompileKey(registration_.key(), v1::Registration::kKeyFieldNumber, false);
    CompileKey(registration_.optional_key(),
               v1::Registration::kOptionalKeyFieldNumber, true);
    compiled_.requirements =
        CompileRequirements(compiler_, registration_.requirements(),
                            {.subject = Subject::kOpportunity,
                             .path = "registration",
                             .has_stages = false},
                            place_, v1::Registration::kRequirementsFieldNumber);
    CompileTimes();
    compiled_.submitting_roles =
        CompileRoleList(registration_.submitting_roles(),
                        v1::Registration::kSubmittingRolesFieldNumber);
    compiled_.approving_roles =
        CompileRoleList(registration_.approving_roles(),
                        v1::Registration::kApprovingRolesFieldNumber);
    compiled_.max_extensions = registration_.max_extensions();
    CompileReasons();
    return std::move(compiled_);
  }

 private:
  void CompileKey(const google::protobuf::RepeatedPtrField<std::string>& paths,
                  int field_number, bool optional) {
    for (int i = 0; i < paths.size(); ++i) {
      const std::string& path = paths[i];
      if (!key_.insert(path).second) {
        place_.Error(field_number, i,
                     {FaultCode::kRepeated, "'{name}' is named twice"},
                     {{"name", path}});
        continue;
      }
      const auto field =
          FindFieldReference(compiler_, path, place_, field_number, i);
      if (!field) continue;
      const FieldInfo& info = InfoOf(compiler_.program, *field);
      if (info.subject != Subject::kAccount &&
          info.subject != Subject::kOpportunity) {
        place_.Error(field_number, i,
                     {FaultCode::kWrongSubject,
                      "'{name}' is no field of the account or the opportunity"},
                     {{"name", path}});
      } else if (info.type != FieldType::kString) {
        place_.Error(
            field_number, i,
            {FaultCode::kWrongType,
             "a key is made of {expected} fields; '{name}' is {found}"},
            {{"name", path},
             {"found", FieldTypeName(info.type)},
             {"expected", "STRING"}});
      } else {
        compiled_.key.push_back({*field, optional});
      }
    }
  }

  void CompileTimes() {
    compiled_.protect_for =
        ReadSpan(place_, v1::Registration::kProtectForFieldNumber,
                 registration_.protect_for())
            .value_or(model::Span{});
    compiled_.decide_within =
        ReadSpan(place_, v1::Registration::kDecideWithinFieldNumber,
                 registration_.decide_within())
            .value_or(model::Span{});
    compiled_.calendar =
        FindCalendar(compiler_, registration_.calendar(), place_,
                     v1::Registration::kCalendarFieldNumber);
  }

  std::vector<std::string> CompileRoleList(
      const google::protobuf::RepeatedPtrField<std::string>& roles,
      int field_number) {
    if (roles.empty()) {
      place_.Error(field_number,
                   {FaultCode::kMissing, "a registration needs a role for it"});
    }
    return ReadRoles(compiler_, roles, place_, field_number);
  }

  void CompileReasons() {
    std::unordered_map<std::string, size_t> ids;
    for (int i = 0; i < registration_.reasons_size(); ++i) {
      const v1::RefusalReason& reason = registration_.reasons(i);
      const Place at = place_.Child(v1::Registration::kReasonsFieldNumber, i);
      CheckId(at, v1::RefusalReason::kIdFieldNumber, reason.id(), ids,
              static_cast<size_t>(i));
      compiled_.reasons.push_back(reason.id());
    }
  }

  Compiler& compiler_;
  const v1::Registration& registration_;
  const Place& place_;
  std::unordered_set<std::string> key_;
  RegistrationProgram compiled_;
};

}  // namespace

void CompileRegistration(Compiler& compiler) {
  if (!compiler.policy.has_registration()) return;
  const Place place = compiler.root.Child(v1::Policy::kRegistrationFieldNumber);
  compiler.program.registration = std::make_shared<const RegistrationProgram>(
      RegistrationCompiler(compiler, place).Compile());
}

}  // namespace bantam::internal
