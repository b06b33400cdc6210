// Mappings: rows of a table become leads.

#include "bantam/mapping.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "capi/lead_codec.h"
#include "capi/lead_input.h"
#include "capi/owned.h"

namespace bantam::capi {
namespace {

std::vector<std::string_view> CellsOf(Arguments& in, const bantam_text* cells,
                                      int64_t count, std::string_view name) {
  std::vector<std::string_view> texts;
  if (!in.IsArray(cells, count, name)) return texts;
  for (int64_t i = 0; i < count && in.ok(); ++i) {
    texts.push_back(in.Text(cells[i], Arguments::Item(name, i)));
  }
  return texts;
}

absl::Status GiveColumns(absl::StatusOr<BoundMapping> columns,
                         bantam_columns** to) {
  if (!columns.ok()) return columns.status();
  *to = new bantam_columns{*std::move(columns)};
  return absl::OkStatus();
}

}  // namespace
}  // namespace bantam::capi

using bantam::Lead;
using bantam::Mapping;
using bantam::capi::Arguments;
using bantam::capi::Call;
using bantam::capi::CallWithFaults;
using bantam::capi::CellsOf;
using bantam::capi::ChangeLead;

int32_t bantam_mapping_compile(const bantam_policy* policy, const char* text,
                               int64_t size, const char* file,
                               int64_t file_size, bantam_mapping** mapping,
                               bantam_error** error) {
  return CallWithFaults(
      error,
      [&](Arguments& in, std::vector<bantam::Fault>* faults) -> absl::Status {
        in.Needed(policy, "policy");
        in.Out(mapping, "mapping");
        const std::string_view source = in.Text(text, size, "text");
        const std::string_view name = in.Text(file, file_size, "file");
        if (!in.ok()) return in.status();
        bantam::MappingOptions options;
        if (!name.empty()) options.file = name;
        absl::StatusOr<Mapping> compiled =
            Mapping::FromText(source, policy->policy, options, faults);
        if (!compiled.ok()) return compiled.status();
        *mapping = new bantam_mapping{*std::move(compiled)};
        return absl::OkStatus();
      });
}

int32_t bantam_mapping_by_name(const bantam_policy* policy,
                               const bantam_read_options* options,
                               bantam_mapping** mapping, bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(policy, "policy");
    in.Out(mapping, "mapping");
    const bool ignore = bantam::capi::IgnoresUndeclared(in, options);
    if (!in.ok()) return in.status();
    *mapping = new bantam_mapping{Mapping::ByName(policy->policy, ignore)};
    return absl::OkStatus();
  });
}

void bantam_mapping_free(bantam_mapping* mapping) {
  delete mapping;
}

int32_t bantam_mapping_describe(const bantam_mapping* mapping,
                                const bantam_mapping_info** info,
                                bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(mapping, "mapping");
    in.Out(info, "info");
    if (!in.ok()) return in.status();
    bantam::capi::HandOver(mapping->mapping.info(), info);
    return absl::OkStatus();
  });
}

int32_t bantam_mapping_bind(const bantam_mapping* mapping, int64_t join,
                            const bantam_text* header, int64_t count,
                            bantam_columns** columns, bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(mapping, "mapping");
    in.Out(columns, "columns");
    const auto names = CellsOf(in, header, count, "header");
    if (!in.ok()) return in.status();
    const Mapping& of = mapping->mapping;
    if (join == -1) return bantam::capi::GiveColumns(of.Bind(names), columns);
    const size_t at = in.Index(join, of.joins().size(), "join");
    if (!in.ok()) return in.status();
    return bantam::capi::GiveColumns(of.BindJoin(at, names), columns);
  });
}

int32_t bantam_mapping_bind_keys(const bantam_mapping* mapping,
                                 bantam_columns** columns,
                                 bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(mapping, "mapping");
    in.Out(columns, "columns");
    if (!in.ok()) return in.status();
    return bantam::capi::GiveColumns(mapping->mapping.BindKeys(), columns);
  });
}

int32_t bantam_mapping_set_join_found(const bantam_mapping* mapping,
                                      int64_t join, int32_t found,
                                      bantam_lead* lead, bantam_error** error) {
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    in.Needed(mapping, "mapping");
    const bool has = in.Bool(found, "found");
    if (!in.ok()) return in.status();
    const Mapping& of = mapping->mapping;
    const size_t at = in.Index(join, of.joins().size(), "join");
    return in.ok() ? of.SetJoinFound(at, has, &to) : in.status();
  });
}

void bantam_columns_free(bantam_columns* columns) {
  delete columns;
}

int32_t bantam_columns_read(const bantam_columns* columns,
                            const bantam_text* cells, int64_t count,
                            bantam_lead* lead, bantam_error** error) {
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    in.Needed(columns, "columns");
    const auto row = CellsOf(in, cells, count, "cells");
    return in.ok() ? columns->columns.Read(row, &to) : in.status();
  });
}

int32_t bantam_columns_read_json(const bantam_columns* columns,
                                 const char* json, int64_t size,
                                 bantam_lead* lead, bantam_error** error) {
  return ChangeLead(lead, error, [&](Arguments& in, Lead& to) {
    in.Needed(columns, "columns");
    const std::string_view record = in.Text(json, size, "json");
    return in.ok() ? columns->columns.ReadJson(record, &to) : in.status();
  });
}

int32_t bantam_columns_key(const bantam_columns* columns, int64_t join,
                           const bantam_text* cells, int64_t count,
                           const char** key, int64_t* size,
                           bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(columns, "columns");
    in.Out(key, "key");
    in.Out(size, "size");
    const auto row = CellsOf(in, cells, count, "cells");
    if (!in.ok()) return in.status();
    const size_t joins = columns->columns.join_count();
    const size_t at = in.Index(join, joins, "join");
    if (!in.ok()) return in.status();
    const std::optional<std::string_view> found = columns->columns.Key(at, row);
    if (!found) return absl::OkStatus();
    *key = found->data();
    *size = static_cast<int64_t>(found->size());
    return absl::OkStatus();
  });
}
