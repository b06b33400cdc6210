// bantam/mapping.h: rows of a table become leads.
//
// A mapping (bantam.v1.Mapping, text format) says which column fills which
// field or answers which question, which events a row tells of, which words
// mean "unknown", and what other words stand for. Its .proto says how each type
// is written in a cell; docs/mappings.md says how event logs are read. This
// header applies a mapping to rows that the caller has split into cells, or to
// JSON objects. The caller reads the file (the command line uses libcsv).
//
// Guarantees
//   Threads    a Mapping and a BoundMapping never change; share them.
//   Ownership  both are handles, as Policy is; they keep no headers or rows.
//   Errors     of a mapping: INVALID_ARGUMENT with file, line and column, all
//              in one go. Of a header: INVALID_ARGUMENT with every column that
//              is missing, repeated or unaccounted for. Of a row:
//              INVALID_ARGUMENT with every cell that is wrong (the first ten):
//              the column's name, what was expected, and what was found, unless
//              the column fills a personal field or answer.
//   Limits     those of the policy (bantam/limits.h).
//
// Example
//
//   auto mapping = bantam::Mapping::FromText(R"pb(
//     columns { column: "Company size" field: "account.employees" }
//     columns { column: "Country" field: "account.address.country" }
//   )pb", policy, {.file = "crm.textproto"});
//   auto rows = mapping->Bind(std::vector<std::string_view>{
//       "Company size", "Country"});
//   bantam::Lead lead(policy);
//   absl::Status status =
//       rows->Read(std::vector<std::string_view>{"250", "NL"}, &lead);

#ifndef BANTAM_MAPPING_H_
#define BANTAM_MAPPING_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/fault.h"
#include "bantam/lead.h"
#include "bantam/policy.h"

namespace bantam {

namespace internal {
struct MappingProgram;
struct BoundColumns;
}  // namespace internal

// A second file whose rows add to a lead, as the mapping declares it.
struct JoinInfo {
  // "deals".
  std::string name;
  // The column of the second file that holds the key, and the column of the
  // first file that is looked up.
  std::string key;
  std::string lookup;
  // The character between cells of the second file.
  std::string delimiter = ",";

  friend bool operator==(const JoinInfo&, const JoinInfo&) = default;
};

// How the files of a mapping are written and joined.
struct MappingInfo {
  // The character between cells of a row: "," unless the mapping says
  // otherwise.
  std::string delimiter = ",";
  // Whether the column that holds the lead's id also fills something personal,
  // so that the id does not belong in logs and reject files.
  bool id_is_personal = false;
  std::vector<JoinInfo> joins = {};

  friend bool operator==(const MappingInfo&, const MappingInfo&) = default;
};

// A mapping whose columns have been found in one header row.
class BoundMapping {
 public:
  // Adds what a row says to `*lead`. The caller has cleared the lead or, for a
  // row of a joined file, filled it from the first file. Answers become
  // confirmed or denied evidence without id, source and time; events become
  // stage events and handoff events. The row must have as many cells as the
  // header, and the lead must be of the mapping's policy. After an error the
  // lead holds what could be read.
  absl::Status Read(std::span<const std::string_view> row, Lead* lead) const;

  // Like Read, for one JSON object in place of a row, if the mapping was bound
  // by BindKeys. A key that the mapping does not account for is an error.
  absl::Status ReadJson(std::string_view record, Lead* lead) const;

  // Of the mapping.
  size_t join_count() const;

  // The key of a row: in the first file, what joins()[join] looks up; in that
  // join's file, what the row is found by. nullopt if it is unknown, or if the
  // row is too short. Points into `row`.
  std::optional<std::string_view> Key(
      size_t join, std::span<const std::string_view> row) const;

 private:
  friend class Mapping;
  explicit BoundMapping(std::shared_ptr<const internal::BoundColumns> columns)
      : columns_(std::move(columns)) {}

  std::shared_ptr<const internal::BoundColumns> columns_;
};

struct MappingOptions {
  // Names the source in errors.
  std::string file = "mapping";
};

class Mapping {
 public:
  // Parses a mapping and checks it against the policy. On failure the status
  // carries the first error; `faults`, if given, is filled with all
  // errors.
  static absl::StatusOr<Mapping> FromText(std::string_view text,
                                          const Policy& policy,
                                          const MappingOptions& options = {},
                                          std::vector<Fault>* faults = nullptr);

  // For files whose columns have the names of what they fill: "id",
  // "account.employees", "answers.budget.amount". If the file lacks a column,
  // its field stays unknown or its question open. A column whose name fits
  // nothing is an error, unless `ignore_undeclared`.
  static Mapping ByName(const Policy& policy, bool ignore_undeclared = false);

  const MappingInfo& info() const;
  const std::vector<JoinInfo>& joins() const { return info().joins; }

  // Finds the mapping's columns in a header row, ignoring spaces around names.
  absl::StatusOr<BoundMapping> Bind(
      std::span<const std::string_view> header) const;
  // For records that are JSON objects: a key may be absent.
  absl::StatusOr<BoundMapping> BindKeys() const;
  // Like Bind, for the file of joins()[join].
  absl::StatusOr<BoundMapping> BindJoin(
      size_t join, std::span<const std::string_view> header) const;
  // Records in `*lead` whether joins()[join] had a row for it, if the mapping
  // asks for that.
  absl::Status SetJoinFound(size_t join, bool found, Lead* lead) const;

 private:
  explicit Mapping(std::shared_ptr<const internal::MappingProgram> program)
      : program_(std::move(program)) {}

  std::shared_ptr<const internal::MappingProgram> program_;
};

}  // namespace bantam

#endif  // BANTAM_MAPPING_H_
