// Leads from JSON lines, one JSON object and length-delimited binary.

#include <algorithm>
#include <optional>
#include <utility>

#include "bantam/codec.h"
#include "bantam/mapping.h"
#include "cli/exit_code.h"
#include "cli/input/input_file.h"
#include "cli/input/lead_source.h"
#include "cli/input/load.h"

namespace bantam::cli {
namespace {

// A file as a run of bytes of which a bounded number are looked at together.
class Bytes {
 public:
  explicit Bytes(std::unique_ptr<InputFile> input)
      : input_(std::move(input)), buffer_(kChunk) {}

  const std::string& name() const { return input_->name(); }

  // The bytes at hand, more of them read if there are none. Empty: the end.
  absl::StatusOr<std::string_view> Peek() {
    if (begin_ == end_) {
      const absl::StatusOr<size_t> count =
          input_->Read(buffer_.data(), buffer_.size());
      if (!count.ok()) return count.status();
      begin_ = 0;
      end_ = *count;
    }
    return std::string_view(buffer_.data() + begin_, end_ - begin_);
  }
  void Skip(size_t count) { begin_ += count; }

 private:
  std::unique_ptr<InputFile> input_;
  std::vector<char> buffer_;
  size_t begin_ = 0;
  size_t end_ = 0;
};

bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// With the id of what is wrong: whose it is matters to a history.
ReadOptions HowToRead(const LeadOptions& options) {
  ReadOptions read;
  read.ignore_undeclared = options.ignore_undeclared;
  read.keep_id = true;
  return read;
}

class JsonLines : public LeadSource {
 public:
  JsonLines(std::unique_ptr<InputFile> input, const LeadOptions& options,
            const Policy& policy)
      : bytes_(std::move(input)),
        read_(HowToRead(options)),
        max_line_(static_cast<size_t>(policy.limits().max_lead_bytes)) {}

  // From now on lines are records that the mapping reads.
  void SetMapping(BoundMapping mapping, bool id_is_personal) {
    mapping_ = std::move(mapping);
    id_is_personal_ = id_is_personal;
  }

  absl::StatusOr<Next> Read(Lead* lead) override {
    do {
      const absl::StatusOr<bool> more = ReadLine();
      if (!more.ok()) return more.status();
      if (!*more) return Next::kEnd;
    } while (!too_long_ && IsBlank(text_));
    ++row_;
    lead->Clear();
    if (too_long_) {
      return Bad("longer than " + std::to_string(max_line_) + " bytes");
    }
    const absl::Status status = mapping_ ? mapping_->ReadJson(text_, lead)
                                         : LeadFromJson(text_, read_, lead);
    return status.ok() ? Next::kLead : Bad(MessageOf(status));
  }

 private:
  // The next line into `text_`; false at the end. Of a line that is too long
  // the rest is dropped.
  absl::StatusOr<bool> ReadLine() {
    text_.clear();
    too_long_ = false;
    bool any = false;
    for (;;) {
      const absl::StatusOr<std::string_view> piece = bytes_.Peek();
      if (!piece.ok()) return piece.status();
      if (piece->empty()) break;
      any = true;
      const size_t end = piece->find('\n');
      const size_t size = end == std::string_view::npos ? piece->size() : end;
      if (text_.size() + size > max_line_) {
        too_long_ = true;
      } else {
        text_.append(piece->substr(0, size));
      }
      bytes_.Skip(end == std::string_view::npos ? size : size + 1);
      if (end != std::string_view::npos) break;
    }
    if (any) ++line_;
    if (line_ == 1 && text_.compare(0, 3, "\xEF\xBB\xBF") == 0) {
      text_.erase(0, 3);
    }
    return any;
  }

  Bytes bytes_;
  const ReadOptions read_;
  const size_t max_line_;
  std::optional<BoundMapping> mapping_;
  std::string text_;
  bool too_long_ = false;
};

class JsonObject : public LeadSource {
 public:
  JsonObject(std::string text, const LeadOptions& options)
      : text_(std::move(text)), read_(HowToRead(options)) {
    if (text_.compare(0, 3, "\xEF\xBB\xBF") == 0) text_.erase(0, 3);
  }

  absl::StatusOr<Next> Read(Lead* lead) override {
    if (row_ == 1) return Next::kEnd;
    row_ = 1;
    line_ = 1;
    lead->Clear();
    const absl::Status status = LeadFromJson(text_, read_, lead);
    return status.ok() ? Next::kLead : Bad(MessageOf(status));
  }

 private:
  std::string text_;
  const ReadOptions read_;
};

// Each lead is a bantam.v1.Lead behind its length as a varint. A length that
// cannot be is the end, as nobody knows where the next lead would begin.
class BinaryLeads : public LeadSource {
 public:
  BinaryLeads(std::unique_ptr<InputFile> input, const LeadOptions& options,
              const Policy& policy)
      : bytes_(std::move(input)),
        read_(HowToRead(options)),
        max_size_(static_cast<uint64_t>(policy.limits().max_lead_bytes)) {}

  absl::StatusOr<Next> Read(Lead* lead) override {
    uint64_t size = 0;
    const absl::StatusOr<bool> more = ReadLength(&size);
    if (!more.ok()) return more.status();
    if (!*more) return Next::kEnd;
    ++row_;
    lead->Clear();
    if (size > max_size_) {
      return Broken("its length is " + std::to_string(size) +
                    " bytes, more than max_lead_bytes allows");
    }
    text_.clear();
    while (text_.size() < size) {
      const absl::StatusOr<std::string_view> piece = bytes_.Peek();
      if (!piece.ok()) return piece.status();
      if (piece->empty()) return Broken("the file is cut off inside it");
      const size_t part = std::min<size_t>(piece->size(), size - text_.size());
      text_.append(piece->substr(0, part));
      bytes_.Skip(part);
    }
    const absl::Status status = LeadFromBinary(text_, read_, lead);
    return status.ok() ? Next::kLead : Bad(MessageOf(status));
  }

 private:
  absl::Status Broken(const std::string& why) const {
    return DataError(bytes_.name() + ": lead number " + std::to_string(row_) +
                     ": " + why + "; the rest of the file was not read");
  }

  // A varint of at most five bytes, which is more than any limit; false at the
  // end of the file.
  absl::StatusOr<bool> ReadLength(uint64_t* size) {
    *size = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      const absl::StatusOr<std::string_view> piece = bytes_.Peek();
      if (!piece.ok()) return piece.status();
      if (piece->empty()) {
        if (shift == 0) return false;
        ++row_;
        return Broken("the file is cut off inside its length");
      }
      const auto byte = static_cast<unsigned char>(piece->front());
      bytes_.Skip(1);
      *size |= static_cast<uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return true;
    }
    ++row_;
    return Broken(
        "its length is no varint; are these leads, each behind its "
        "length?");
  }

  Bytes bytes_;
  const ReadOptions read_;
  const uint64_t max_size_;
  std::string text_;
};

template <typename Source>
absl::StatusOr<std::unique_ptr<LeadSource>> OpenStream(
    const LeadOptions& options, const Policy& policy) {
  auto input = InputFile::Open(options.path);
  if (!input.ok()) return input.status();
  return std::unique_ptr<LeadSource>(
      new Source(*std::move(input), options, policy));
}

}  // namespace

absl::StatusOr<std::unique_ptr<LeadSource>> OpenJsonLines(
    const LeadOptions& options, const Policy& policy) {
  if (options.mapping.empty()) return OpenStream<JsonLines>(options, policy);
  if (options.ignore_undeclared) {
    return UsageError(
        "--ignore-undeclared and --mapping exclude each other: "
        "the mapping has `ignore_other_columns`");
  }
  const absl::StatusOr<Mapping> mapping = LoadMapping(options.mapping, policy);
  if (!mapping.ok()) return mapping.status();
  if (!mapping->joins().empty()) {
    return UsageError("the mapping has joins, which are for CSV");
  }
  absl::StatusOr<BoundMapping> bound = mapping->BindKeys();
  if (!bound.ok()) return bound.status();
  auto input = InputFile::Open(options.path);
  if (!input.ok()) return input.status();
  auto lines = std::make_unique<JsonLines>(*std::move(input), options, policy);
  lines->SetMapping(*std::move(bound), mapping->info().id_is_personal);
  return std::unique_ptr<LeadSource>(std::move(lines));
}

absl::StatusOr<std::unique_ptr<LeadSource>> OpenBinaryLeads(
    const LeadOptions& options, const Policy& policy) {
  return OpenStream<BinaryLeads>(options, policy);
}

absl::StatusOr<std::unique_ptr<LeadSource>> OpenJsonObject(
    const LeadOptions& options, const Policy& policy) {
  absl::StatusOr<std::string> text =
      ReadWholeFile(options.path, policy.limits().max_lead_bytes);
  if (!text.ok()) return text.status();
  return std::unique_ptr<LeadSource>(new JsonObject(*std::move(text), options));
}

}  // namespace bantam::cli
