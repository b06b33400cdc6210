// What holds for every message of the schema, and for records besides: what a
// generator makes of them relies on it.

#include <google/protobuf/descriptor.h>
#include <google/protobuf/descriptor.pb.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>
#include <vector>

namespace bantam::schema_rules_test {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::DescriptorPool;
using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::FileDescriptor;
using google::protobuf::FileDescriptorSet;
using google::protobuf::SourceLocation;

class SchemaRules : public ::testing::Test {
 protected:
  SchemaRules() {
    std::ifstream stream(BANTAM_SCHEMA_SET, std::ios::binary);
    FileDescriptorSet set;
    EXPECT_TRUE(set.ParseFromIstream(&stream)) << BANTAM_SCHEMA_SET;
    // The set lists a file after those that it imports.
    for (const auto& file : set.file()) {
      const FileDescriptor* built = pool_.BuildFile(file);
      EXPECT_NE(built, nullptr) << file.name();
      if (built != nullptr && built->package() == "bantam.v1") {
        files_.push_back(built);
      }
    }
    EXPECT_FALSE(files_.empty());
  }

  std::vector<const Descriptor*> Messages() const {
    std::vector<const Descriptor*> messages;
    for (const FileDescriptor* file : files_) {
      for (int i = 0; i < file->message_type_count(); ++i) {
        messages.push_back(file->message_type(i));
      }
    }
    return messages;
  }

  DescriptorPool pool_;
  std::vector<const FileDescriptor*> files_;
};

// A message that could hold itself would let input choose the depth of every
// recursion over it; map fields print in no order of their own.
TEST_F(SchemaRules, NoMessageHoldsItselfAndNoneHasAMap) {
  struct Walk {
    std::vector<const Descriptor*> inside;

    void Visit(const Descriptor* type) {
      for (const Descriptor* outer : inside) {
        ASSERT_NE(outer, type) << type->full_name() << " holds itself";
      }
      ASSERT_NE(type->full_name(), "google.protobuf.Any");
      inside.push_back(type);
      for (int i = 0; i < type->field_count(); ++i) {
        const FieldDescriptor* field = type->field(i);
        ASSERT_FALSE(field->is_map()) << field->full_name();
        if (field->message_type() != nullptr) {
          ASSERT_NO_FATAL_FAILURE(Visit(field->message_type()));
        }
      }
      inside.pop_back();
    }
  };
  for (const Descriptor* root : Messages()) Walk().Visit(root);
}

// So that a policy says `subject: PERSON`, and not `subject: SUBJECT_PERSON`.
TEST_F(SchemaRules, EveryEnumerationStandsInAMessageOfItsOwn) {
  for (const FileDescriptor* file : files_) {
    EXPECT_EQ(file->enum_type_count(), 0) << file->name();
  }
  for (const Descriptor* type : Messages()) {
    EXPECT_EQ(type->nested_type_count(), 0) << type->full_name();
    if (type->enum_type_count() == 0) continue;
    EXPECT_EQ(type->enum_type_count(), 1) << type->full_name();
    EXPECT_EQ(type->enum_type(0)->name(), "Kind") << type->full_name();
    EXPECT_EQ(type->field_count(), 0) << type->full_name();
  }
}

// Records are what a host hands in and gets back: the files named here and
// whatever they refer to. Their comments are read where the schema is not.
class Comments {
 public:
  void Visit(const Descriptor* type) {
    if (type->file()->package() != "bantam.v1" || !seen_.insert(type).second) {
      return;
    }
    Expect(*type);
    for (int i = 0; i < type->field_count(); ++i) {
      const FieldDescriptor* field = type->field(i);
      Expect(*field);
      if (field->message_type() != nullptr) Visit(field->message_type());
      if (field->enum_type() != nullptr) {
        Visit(field->enum_type()->containing_type());
      }
    }
    for (int i = 0; i < type->enum_type_count(); ++i) {
      const EnumDescriptor* names = type->enum_type(i);
      for (int k = 0; k < names->value_count(); ++k) Expect(*names->value(k));
    }
  }

 private:
  template <typename Part>
  static void Expect(const Part& part) {
    SourceLocation location;
    ASSERT_TRUE(part.GetSourceLocation(&location)) << part.full_name();
    EXPECT_FALSE(location.leading_comments.empty())
        << part.full_name() << " has no comment";
  }

  std::set<const Descriptor*> seen_;
};

TEST_F(SchemaRules, EveryPartOfARecordHasAComment) {
  Comments comments;
  for (const char* name :
       {"assessment", "duplicates_answer", "evaluation", "handoff_answer",
        "handoff_history", "intent", "lead", "moves", "outbound_answer",
        "qualification", "registration_answer", "routing_answer",
        "stage_history", "whatif"}) {
    const FileDescriptor* file =
        pool_.FindFileByName("bantam/v1/" + std::string(name) + ".proto");
    ASSERT_NE(file, nullptr) << name;
    for (int i = 0; i < file->message_type_count(); ++i) {
      comments.Visit(file->message_type(i));
    }
  }
}

}  // namespace
}  // namespace bantam::schema_rules_test
