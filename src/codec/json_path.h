// Places in a JSON document, as error messages name them.

#ifndef BANTAM_SRC_CODEC_JSON_PATH_H_
#define BANTAM_SRC_CODEC_JSON_PATH_H_

#include <simdjson.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace bantam::internal {

// Whether a key consists of ASCII letters, digits, '_' and '-', and so can
// stand in a path as it is. Declared names can.
bool IsPlainKey(std::string_view key);

// "account" and "employees" make "account.employees"; a key that is not plain
// or is very long is quoted: "account['e-mail address']".
void AppendKey(std::string_view key, std::string* path);
void AppendIndex(size_t index, std::string* path);

// "an object", "an integer": what stands there instead.
std::string_view TypeInWords(simdjson::dom::element_type type);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_JSON_PATH_H_
