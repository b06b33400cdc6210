#include "src/facts/views.h"

#include <variant>

#include "src/policy/money.h"

namespace bantam::internal {
namespace {

class StringsView final : public cel::ListView {
 public:
  explicit StringsView(const std::vector<std::string>& strings)
      : strings_(&strings) {}

  size_t size() const override { return strings_->size(); }
  cel::Value At(size_t index, cel::Arena&) const override {
    return cel::Value::String((*strings_)[index]);
  }

 private:
  const std::vector<std::string>* strings_;
};

class RolesView final : public cel::ListView {
 public:
  explicit RolesView(const std::vector<BuyerRole>& roles) : roles_(&roles) {}

  size_t size() const override { return roles_->size(); }
  cel::Value At(size_t index, cel::Arena&) const override {
    return cel::Value::String(BuyerRoleName((*roles_)[index]));
  }

 private:
  const std::vector<BuyerRole>* roles_;
};

template <typename View, typename... Args>
cel::Value NewList(cel::Arena& arena, const Args&... args) {
  const View* view = arena.New<View>(args...);
  return view == nullptr ? cel::Value::Error(cel::ErrorCode::kMemoryLimit)
                         : cel::Value::List(view);
}

struct ToConditionVisitor {
  cel::Arena& arena;

  cel::Value operator()(Null) const { return cel::Value::Null(); }
  cel::Value operator()(bool value) const { return cel::Value::Bool(value); }
  cel::Value operator()(int64_t value) const { return cel::Value::Int(value); }
  cel::Value operator()(double value) const {
    return cel::Value::Double(value);
  }
  cel::Value operator()(const std::string& value) const {
    return cel::Value::String(value);
  }
  cel::Value operator()(const Instant& value) const {
    return cel::Value::Timestamp(value);
  }
  cel::Value operator()(const Span& value) const {
    return cel::Value::Duration(value);
  }
  cel::Value operator()(const Money& value) const {
    return MoneyValue(value, arena);
  }
  cel::Value operator()(const std::vector<std::string>& value) const {
    return NewList<StringsView>(arena, value);
  }
};

}  // namespace

cel::Value ToCondition(const Value& value, cel::Arena& arena) {
  return std::visit(ToConditionVisitor{arena}, value);
}

cel::Value FactView::Get(uint32_t field_id, cel::Arena& arena) const {
  if ((field_id & kObjectBit) != 0) {
    const FactView* inner = arena.New<FactView>(
        *program_, *lead_, size_t{field_id & ~kObjectBit}, index_);
    return inner == nullptr ? cel::Value::Error(cel::ErrorCode::kMemoryLimit)
                            : cel::Value::Struct(inner);
  }
  if (field_id >= program_->fields.size()) {
    return GetBuiltIn(static_cast<BuiltIn>(field_id - program_->fields.size()),
                      arena);
  }
  const Value* value =
      Find({program_->objects[object_].subject, program_->slot_of[field_id]});
  return value == nullptr ? cel::Value::Unknown(field_id)
                          : ToCondition(*value, arena);
}

// Two facts are the same fact or not; they are never compared by content.
cel::Value FactView::Equals(const StructView& other, cel::Arena&) const {
  const auto& fact = static_cast<const FactView&>(other);
  return cel::Value::Bool(object_ == fact.object_ && index_ == fact.index_);
}

cel::Value AnswersView::Get(uint32_t field_id, cel::Arena& arena) const {
  if ((field_id & kObjectBit) != 0) {
    const AnswersView* inner = arena.New<AnswersView>(
        *program_, *answers_, size_t{field_id & ~kObjectBit});
    return inner == nullptr ? cel::Value::Error(cel::ErrorCode::kMemoryLimit)
                            : cel::Value::Struct(inner);
  }
  const auto question = program_->QuestionOf(field_id);
  if (!question) return cel::Value::Unknown(field_id);
  const Answer* answer = answers_->ForConditions(*question);
  if (answer == nullptr) return cel::Value::Unknown(field_id);
  return answer->person != nullptr ? cel::Value::String(*answer->person)
                                   : ToCondition(*answer->value, arena);
}

cel::Value AnswersView::Equals(const StructView& other, cel::Arena&) const {
  return cel::Value::Bool(type_name() == other.type_name());
}

const Value* FactView::Find(FieldRef field) const {
  switch (field.subject) {
    case Subject::kActivity:
      return lead_->GetActivity(index_, field);
    case Subject::kContact:
      return lead_->GetContact(index_, field);
    default:
      return lead_->Get(field);
  }
}

cel::Value FactView::GetBuiltIn(BuiltIn built_in, cel::Arena& arena) const {
  const auto unknown = [&] {
    return cel::Value::Unknown(program_->AttributeOf(built_in));
  };
  const auto text = [&](const std::string& value) {
    return value.empty() ? unknown() : cel::Value::String(value);
  };
  switch (built_in) {
    case BuiltIn::kAccountId:
      return text(lead_->subject_id(Subject::kAccount));
    case BuiltIn::kAccountParentId:
      return text(lead_->account_parent_id());
    case BuiltIn::kPersonId:
      return text(lead_->subject_id(Subject::kPerson));
    case BuiltIn::kOpportunityId:
      return text(lead_->subject_id(Subject::kOpportunity));
    case BuiltIn::kActivityId:
      return text(lead_->activity(index_).id);
    case BuiltIn::kActivityKind:
      return cel::Value::String(lead_->activity(index_).kind);
    case BuiltIn::kActivityAt:
      return cel::Value::Timestamp(lead_->activity(index_).at);
    case BuiltIn::kContactPersonId:
      return text(lead_->contact(index_).person_id);
    case BuiltIn::kContactRoles:
      return NewList<RolesView>(arena, lead_->contact(index_).roles);
    case BuiltIn::kContactAttitude: {
      const auto& attitude = lead_->contact(index_).attitude;
      return attitude ? cel::Value::String(AttitudeName(*attitude)) : unknown();
    }
    case BuiltIn::kContactInfluence: {
      const auto& influence = lead_->contact(index_).influence;
      return influence ? cel::Value::String(InfluenceName(*influence))
                       : unknown();
    }
    case BuiltIn::kContactVerified: {
      const auto& verified = lead_->contact(index_).verified;
      return verified ? cel::Value::Bool(*verified) : unknown();
    }
    case BuiltIn::kActivities:
    case BuiltIn::kContacts:
      break;
  }
  // The lists are variables, never fields of an object.
  return unknown();
}

}  // namespace bantam::internal
