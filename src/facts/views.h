// A lead as conditions see it. Nothing is copied: the views look into the lead
// while a condition is evaluated.

#ifndef BANTAM_SRC_FACTS_VIEWS_H_
#define BANTAM_SRC_FACTS_VIEWS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "bantam/lead.h"
#include "src/cel/value.h"
#include "src/facts/answers.h"
#include "src/policy/program.h"

namespace bantam::internal {

// The account, person or opportunity, or one activity or contact; or an object
// of fields inside one of them.
class FactView final : public cel::StructView {
 public:
  // `object` is an index into program.objects; `index` that of the activity or
  // contact. Program and lead outlive the view.
  FactView(const Program& program, const Lead& lead, size_t object,
           size_t index = 0)
      : program_(&program), lead_(&lead), object_(object), index_(index) {}

  std::string_view type_name() const override {
    return program_->objects[object_].name;
  }
  cel::Value Get(uint32_t field_id, cel::Arena& arena) const override;
  cel::Value Equals(const StructView& other, cel::Arena& arena) const override;

 private:
  const Value* Find(FieldRef field) const;
  cel::Value GetBuiltIn(BuiltIn built_in, cel::Arena& arena) const;

  const Program* program_;
  const Lead* lead_;
  size_t object_;
  size_t index_;
};

// The answers to the policy's questions, or those of one dimension.
class AnswersView final : public cel::StructView {
 public:
  // `object` is an index into program.objects. Program and answers outlive the
  // view.
  AnswersView(const Program& program, const Answers& answers, size_t object)
      : program_(&program), answers_(&answers), object_(object) {}

  std::string_view type_name() const override {
    return program_->objects[object_].name;
  }
  cel::Value Get(uint32_t field_id, cel::Arena& arena) const override;
  cel::Value Equals(const StructView& other, cel::Arena& arena) const override;

 private:
  const Program* program_;
  const Answers* answers_;
  size_t object_;
};

// Values that lie in an array.
class ArrayView final : public cel::ListView {
 public:
  explicit ArrayView(const std::vector<cel::Value>& values)
      : values_(&values) {}

  size_t size() const override { return values_->size(); }
  cel::Value At(size_t index, cel::Arena&) const override {
    return (*values_)[index];
  }
  const cel::Value* data() const override { return values_->data(); }

 private:
  const std::vector<cel::Value>* values_;
};

// A field's value for a condition; text and lists are borrowed.
cel::Value ToCondition(const Value& value, cel::Arena& arena);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_FACTS_VIEWS_H_
