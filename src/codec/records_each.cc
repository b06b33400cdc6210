// bantam/records.h for each record of the schema.

#include "src/codec/records.h"
#include "src/records/each.h"

namespace bantam {

#define BANTAM_INSTANTIATE(Record)                                 \
  template std::string ToJson(const Record&);                      \
  template std::string ToBinary(const Record&);                    \
  template absl::StatusOr<Record> FromJson(std::string_view json); \
  template absl::StatusOr<Record> FromBinary(std::string_view bytes);
BANTAM_EACH_RECORD(BANTAM_INSTANTIATE)
#undef BANTAM_INSTANTIATE

}  // namespace bantam
