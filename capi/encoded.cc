// Questions in one call, from bytes to bytes.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bantam/ask.h"
#include "bantam/records.h"
#include "capi/buffer.h"
#include "capi/case_input.h"
#include "capi/lead_codec.h"
#include "capi/lead_text.h"
#include "capi/structure.h"
#include "src/base/fault.h"

namespace bantam::capi {
namespace {

struct HowAsked {
  int32_t encoding = BANTAM_ENCODING_JSON;
  Instant now;
  bool ignore_undeclared = false;
};

HowAsked Options(Arguments& in, int32_t encoding,
                 const bantam_ask_options* options) {
  in.Needed(options, "options");
  const bantam_ask_options given = in.Struct(options, "options");
  in.Reserved(given.reserved, "options.reserved");
  if (in.ok() && given.now.has != 1) {
    in.Refuse("options.now", {FaultCode::kMissing,
                              "a question needs its instant, with 'has' 1"});
  }
  return {encoding,
          {given.now.seconds, given.now.nanos},
          in.Bool(given.ignore_undeclared, "options.ignore_undeclared")};
}

template <typename Record>
absl::StatusOr<Record> ReadQuery(int32_t encoding, std::string_view bytes) {
  absl::StatusOr<Record> query = encoding == BANTAM_ENCODING_JSON
                                     ? FromJson<Record>(bytes)
                                     : FromBinary<Record>(bytes);
  if (query.ok()) return query;
  return base::Under("query", query.status());
}

template <typename Record>
absl::StatusOr<std::string> Written(int32_t encoding, const Record& answer) {
  if (encoding == BANTAM_ENCODING_JSON) return ToJson(answer);
  std::string bytes = ToBinary(answer);
  if (bytes.empty() && !(answer == Record())) {
    return base::Wrong(
        "", {FaultCode::kLimitExceeded, "the message is 2 GiB or more"});
  }
  return bytes;
}

absl::StatusOr<std::string> AnswerOf(bantam_case& deal, const HowAsked& how,
                                     std::string_view lead,
                                     std::string_view query) {
  const auto asked = ReadQuery<Query>(how.encoding, query);
  if (!asked.ok()) return asked.status();
  DropLead(deal);
  Lead& scratch = deal.scratch->lead;
  scratch.Clear();
  absl::Status status =
      ReadLead(how.encoding, lead, how.ignore_undeclared, &scratch);
  if (status.ok()) status = deal.deal.Take(scratch, how.now);
  if (!status.ok()) return status;
  const absl::StatusOr<Answer> answer = Ask(deal.deal, *asked);
  if (!answer.ok()) return answer.status();
  return Written(how.encoding, *answer);
}

absl::StatusOr<std::string> LeadsAnswerOf(bantam_case& deal,
                                          const HowAsked& how,
                                          std::string_view leads,
                                          std::string_view query) {
  const auto asked = ReadQuery<LeadsQuery>(how.encoding, query);
  if (!asked.ok()) return asked.status();
  DropLead(deal);
  const auto texts =
      how.encoding == BANTAM_ENCODING_JSON ? LinesOf(leads) : MessagesOf(leads);
  if (!texts.ok()) return texts.status();
  std::vector<Lead> read;
  for (size_t i = 0; i < texts->size(); ++i) {
    Lead& lead = read.emplace_back(deal.deal.policy());
    absl::Status status =
        ReadLead(how.encoding, (*texts)[i], how.ignore_undeclared, &lead);
    if (!status.ok()) {
      return base::Under("leads", i, std::move(status));
    }
  }
  std::vector<const Lead*> given;
  given.reserve(read.size());
  for (const Lead& lead : read) given.push_back(&lead);
  const absl::StatusOr<LeadsAnswer> answer =
      AskOfLeads(deal.deal, given, how.now, *asked);
  if (!answer.ok()) return answer.status();
  return Written(how.encoding, *answer);
}

using Ask = absl::StatusOr<std::string> (*)(bantam_case&, const HowAsked&,
                                            std::string_view, std::string_view);

// The arguments of the four functions below, which differ in how and in what
// order they are used.
struct Given {
  bantam_case* deal;
  bantam_text lead;
  const bantam_ask_options* options;
  bantam_text query;
};

int32_t AskEncoded(Ask ask, int32_t encoding, const Given& given, char** bytes,
                   int64_t* size, bantam_error** error) noexcept {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(given.deal, "deal");
    in.Out(bytes, "answer");
    in.Out(size, "size");
    const std::string_view lead = in.Text(given.lead, "lead");
    const std::string_view query = in.Text(given.query, "query");
    const HowAsked how = Options(in, encoding, given.options);
    if (!in.ok()) return in.status();
    const absl::StatusOr<std::string> answer =
        ask(*given.deal, how, lead, query);
    if (!answer.ok()) return answer.status();
    GiveBuffer(*answer, bytes, size);
    return absl::OkStatus();
  });
}

}  // namespace
}  // namespace bantam::capi

using bantam::capi::AskEncoded;

int32_t bantam_ask_json(bantam_case* deal, const char* lead, int64_t lead_size,
                        const bantam_ask_options* options, const char* query,
                        int64_t query_size, char** json, int64_t* size,
                        bantam_error** error) {
  return AskEncoded(bantam::capi::AnswerOf, BANTAM_ENCODING_JSON,
                    {deal, {lead, lead_size}, options, {query, query_size}},
                    json, size, error);
}

int32_t bantam_ask_binary(bantam_case* deal, const char* lead,
                          int64_t lead_size, const bantam_ask_options* options,
                          const char* query, int64_t query_size, char** bytes,
                          int64_t* size, bantam_error** error) {
  return AskEncoded(bantam::capi::AnswerOf, BANTAM_ENCODING_BINARY,
                    {deal, {lead, lead_size}, options, {query, query_size}},
                    bytes, size, error);
}

int32_t bantam_ask_of_leads_json(bantam_case* deal, const char* leads,
                                 int64_t leads_size,
                                 const bantam_ask_options* options,
                                 const char* query, int64_t query_size,
                                 char** json, int64_t* size,
                                 bantam_error** error) {
  return AskEncoded(bantam::capi::LeadsAnswerOf, BANTAM_ENCODING_JSON,
                    {deal, {leads, leads_size}, options, {query, query_size}},
                    json, size, error);
}

int32_t bantam_ask_of_leads_binary(bantam_case* deal, const char* leads,
                                   int64_t leads_size,
                                   const bantam_ask_options* options,
                                   const char* query, int64_t query_size,
                                   char** bytes, int64_t* size,
                                   bantam_error** error) {
  return AskEncoded(bantam::capi::LeadsAnswerOf, BANTAM_ENCODING_BINARY,
                    {deal, {leads, leads_size}, options, {query, query_size}},
                    bytes, size, error);
}
