// One entry of `columns`: what is the same for fields of a lead and parts of an
// event.

#ifndef BANTAM_SRC_CODEC_MAPPING_COLUMN_H_
#define BANTAM_SRC_CODEC_MAPPING_COLUMN_H_

#include <string_view>

#include "bantam/v1/mapping.pb.h"
#include "src/codec/mapping_program.h"
#include "src/policy/source.h"

namespace bantam::internal {

// An error where no cell, whose spaces are removed, could ever be `word`.
void CheckWord(const Place& place, int field, int index, std::string_view word);

// The name in the header row.
void ReadColumnName(const Place& place, const v1::Column& message,
                    ColumnProgram* column);

// The separator, the currency and what words stand for, of a column whose type
// is known.
void ReadColumnMeaning(const Place& place, const v1::Column& message,
                       const MappingProgram& program, ColumnProgram* column);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_MAPPING_COLUMN_H_
