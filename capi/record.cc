// What the caller owns and frees, and records as bytes.

#include <cstring>
#include <memory>
#include <string>

#include "capi/buffer.h"
#include "capi/error.h"
#include "capi/owned.h"
#include "src/base/fault.h"
#include "src/base/suggest.h"
#include "src/codec/records.h"

namespace bantam::capi {
namespace {

// Before a structure that the caller owns stands what it belongs to, in as many
// bytes as keep the structure aligned.
constexpr size_t kOwnerBytes = 16;

const void* WithOwner(std::unique_ptr<Owned> owned, size_t size,
                      const void* shown) {
  char* const block = owned->arena().Take(kOwnerBytes + size);
  std::memcpy(block + kOwnerBytes, shown, size);
  Owned* const owner = owned.release();
  std::memcpy(block, &owner, sizeof(Owned*));
  return block + kOwnerBytes;
}

// A record of any kind, made and freed by its description.
class AnyRecord : public Owned {
 public:
  explicit AnyRecord(const RecordInfo& info)
      : info_(info), record_(info.make()) {}
  ~AnyRecord() override { info_.unmake(record_); }
  AnyRecord(const AnyRecord&) = delete;
  AnyRecord& operator=(const AnyRecord&) = delete;

  void* record() { return record_; }

 private:
  const RecordInfo& info_;
  void* record_;
};

// What has this name among `all`; refused with the nearest one.
template <typename Info>
absl::StatusOr<const Info*> Find(std::span<const Info* const> all,
                                 std::string_view name, std::string_view what) {
  std::vector<std::string_view> names;
  for (const Info* info : all) {
    if (info->name == name) return info;
    names.push_back(info->name);
  }
  return base::Wrong("",
                     {FaultCode::kUnknownName, "there is no {what} {'name'}"},
                     {{"what", what},
                      {"name", name},
                      {"nearest", base::Nearest(name, names)}});
}

absl::StatusOr<std::string> Written(const RecordInfo& info, int32_t encoding,
                                    const void* record) {
  if (encoding == BANTAM_ENCODING_JSON) return internal::JsonOf(info, record);
  return internal::BinaryOf(info, record);
}

// Records have no text format.
void CheckRecordEncoding(Arguments& in, int32_t encoding) {
  in.Code(encoding, BANTAM_ENCODING_JSON, BANTAM_ENCODING_BINARY, "encoding");
}

}  // namespace

const void* HandOver(std::unique_ptr<Owned> owned, const RecordInfo& info,
                     const void* record) {
  const void* const shown = Show(info, record, owned->arena());
  return WithOwner(std::move(owned), SizeOf(info), shown);
}

void HandOver(Value value, const bantam_value** to) {
  auto owned = std::make_unique<OwnedRecord<Value>>(std::move(value));
  const bantam_value* const shown = ShowValue(owned->record(), owned->arena());
  *to = static_cast<const bantam_value*>(
      WithOwner(std::move(owned), sizeof(bantam_value), shown));
}

}  // namespace bantam::capi

using bantam::capi::Arguments;
using bantam::capi::Call;

void bantam_buffer_free(char* buffer) {
  delete[] buffer;
}

void bantam_record_free(const void* record) {
  if (record == nullptr) return;
  bantam::capi::Owned* owner = nullptr;
  std::memcpy(&owner,
              static_cast<const char*>(record) - bantam::capi::kOwnerBytes,
              sizeof(owner));
  delete owner;
}

int32_t bantam_record_read(const char* name, int64_t name_size,
                           int32_t encoding, const char* bytes, int64_t size,
                           const void** record, bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Out(record, "record");
    const std::string kind = in.String(name, name_size, "name");
    bantam::capi::CheckRecordEncoding(in, encoding);
    const std::string_view text = in.Text(bytes, size, "bytes");
    if (!in.ok()) return in.status();
    const auto info =
        bantam::capi::Find(bantam::internal::AllRecords(), kind, "record");
    if (!info.ok()) return info.status();
    auto read = std::make_unique<bantam::capi::AnyRecord>(**info);
    absl::Status status =
        encoding == BANTAM_ENCODING_JSON
            ? bantam::internal::RecordFromJson(**info, text, read->record())
            : bantam::internal::RecordFromBinary(**info, text, read->record());
    if (!status.ok()) return status;
    const void* const held = read->record();
    *record = bantam::capi::HandOver(std::move(read), **info, held);
    return absl::OkStatus();
  });
}

int32_t bantam_record_write(const char* name, int64_t name_size,
                            int32_t encoding, const void* record, char** bytes,
                            int64_t* size, bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Out(bytes, "bytes");
    in.Out(size, "size");
    in.Needed(record, "record");
    const std::string kind = in.String(name, name_size, "name");
    bantam::capi::CheckRecordEncoding(in, encoding);
    if (!in.ok()) return in.status();
    const auto info =
        bantam::capi::Find(bantam::internal::AllRecords(), kind, "record");
    if (!info.ok()) return info.status();
    bantam::capi::AnyRecord taken(**info);
    bantam::capi::Take(in, **info, record, "record", taken.record());
    if (!in.ok()) return in.status();
    const auto text = bantam::capi::Written(**info, encoding, taken.record());
    if (!text.ok()) return text.status();
    bantam::capi::GiveBuffer(*text, bytes, size);
    return absl::OkStatus();
  });
}

const char* bantam_enum_name(const char* name, int64_t name_size,
                             int64_t number, int64_t* size) {
  std::string_view found;
  if (name != nullptr && name_size > 0 && number >= 0 && number <= UINT8_MAX) {
    const std::string_view kind(name, static_cast<size_t>(name_size));
    for (const auto* info : bantam::internal::AllEnums()) {
      if (info->name != kind) continue;
      found = info->NameOf(static_cast<int32_t>(number));
    }
  }
  // Names are literals, so a NUL follows them.
  if (size != nullptr) *size = static_cast<int64_t>(found.size());
  return found.empty() ? "" : found.data();
}

int32_t bantam_enum_find(const char* name, int64_t name_size, const char* value,
                         int64_t value_size, int64_t* number,
                         bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Out(number, "number");
    const std::string kind = in.String(name, name_size, "name");
    const std::string wanted = in.String(value, value_size, "value");
    if (!in.ok()) return in.status();
    const auto info =
        bantam::capi::Find(bantam::internal::AllEnums(), kind, "enumeration");
    if (!info.ok()) return info.status();
    std::vector<std::string_view> names;
    for (const auto& one : (*info)->values) {
      if (one.name == wanted) {
        *number = one.number;
        return absl::OkStatus();
      }
      names.push_back(one.name);
    }
    return bantam::base::Wrong(
        "", {bantam::FaultCode::kUnknownName, "there is no {what} {'name'}"},
        {{"what", (*info)->noun},
         {"name", wanted},
         {"nearest", bantam::base::Nearest(wanted, names)}});
  });
}
