// bantam/mapping.h: rows of a table become leads.
//
// A mapping (bantam.v1.Mapping, text format) says which column fills which
// field or answers which question, what a row tells that happened, which words
// mean "unknown", and what other words stand for; its .proto says how each type
// is written in a cell, docs/mappings.md how event logs are read. This header
// applies one to rows that the caller has split into cells, or to JSON objects;
// reading the file is the caller's (the command line uses libcsv).
//
// Guarantees
//   Threads    a Mapping never changes; share it. BoundMapping likewise.
//   Ownership  both are handles, as Policy is; headers and rows are not kept.
//   Errors     of a mapping: INVALID_ARGUMENT with file, line and column, all
//              in one go. Of a header: INVALID_ARGUMENT with every column that
//              is missing, repeated or unaccounted for. Of a row:
//              INVALID_ARGUMENT with every cell that is wrong (the first ten):
//              the column's name, what was expected and what was found, the
//              last unless the column fills a personal field or answer.
//   Limits     bantam/limits.h, those of the policy.
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
#include "bantam/diagnostic.h"
#include "bantam/lead.h"
#include "bantam/policy.h"

namespace bantam {

namespace internal {
struct MappingProgram;
struct BoundColumns;
}  // namespace internal

// A second file whose rows add to a lead, as the mapping states it.
struct JoinInfo {
  // "deals".
  std::string name;
  // Column of the second file with the key, and of the first that is looked
  // up.
  std::string key;
  std::string lookup;
  // Between cells of the second file.
  char delimiter = ',';
};

// A mapping whose columns have been found in one header row.
class BoundMapping {
 public:
  // Adds what a row says to `*lead`, which the caller has cleared or, for a
  // row of a joined file, filled from the first file. Answers become confirmed
  // or denied evidence without id, source and time; events become stage events
  // and handoff events. The row has as many cells as the header, and the lead
  // is one of the mapping's policy. After an error the lead holds what could be
  // read.
  absl::Status Read(std::span<const std::string_view> row, Lead* lead) const;

  // The same for one JSON object in place of a row, where the mapping was bound
  // by BindKeys. A key that the mapping does not account for is an error.
  absl::Status ReadJson(std::string_view record, Lead* lead) const;

  // The key of a row: of the first file, what joins()[join] looks up; of that
  // join's file, what it is found by. nullopt: unknown, or a row too short.
  // Points into `row`.
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
  // carries the first error; `diagnostics`, where given, is filled with all.
  static absl::StatusOr<Mapping> FromText(
      std::string_view text, const Policy& policy,
      const MappingOptions& options = {},
      std::vector<Diagnostic>* diagnostics = nullptr);

  // For files whose columns are named as what they fill: "id",
  // "account.employees", "answers.budget.amount". A column that is not in the
  // file leaves its field unknown and its question open; one that names nothing
  // to fill is an error, unless `ignore_undeclared`.
  static Mapping ByName(const Policy& policy, bool ignore_undeclared = false);

  // Between cells of a row: ',' unless the mapping says otherwise.
  char delimiter() const;
  const std::vector<JoinInfo>& joins() const;
  // Whether the column that holds the lead's id fills something personal, too,
  // so that the id does not belong in logs and reject files.
  bool id_is_personal() const;

  // Finds the mapping's columns in a header row; spaces around names do not
  // count.
  absl::StatusOr<BoundMapping> Bind(
      std::span<const std::string_view> header) const;
  // For records that are JSON objects: a key may be absent.
  absl::StatusOr<BoundMapping> BindKeys() const;
  // Like Bind, for the file of joins()[join].
  absl::StatusOr<BoundMapping> BindJoin(
      size_t join, std::span<const std::string_view> header) const;
  // Says in `*lead` whether joins()[join] had a row for it, if the mapping
  // asks for that.
  absl::Status SetJoinFound(size_t join, bool found, Lead* lead) const;

 private:
  explicit Mapping(std::shared_ptr<const internal::MappingProgram> program)
      : program_(std::move(program)) {}

  std::shared_ptr<const internal::MappingProgram> program_;
};

}  // namespace bantam

#endif  // BANTAM_MAPPING_H_
