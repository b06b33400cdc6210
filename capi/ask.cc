// Any number of questions about an encoded lead in one call.

#include "bantam/ask.h"

#include <string>
#include <string_view>

#include "bantam/codec.h"
#include "bantam/records.h"
#include "capi/give.h"

namespace bantam::capi {
namespace {

// The pieces of one codec.
struct Codec {
  absl::Status (*read_lead)(std::string_view, const ReadOptions&, Lead*);
  absl::StatusOr<Query> (*read_query)(std::string_view);
  std::string (*write)(const Answer&);
  const char* buffer_name;
};

absl::StatusOr<Answer> AskAbout(const Lead& lead, Instant now,
                                const Query& query) {
  Case deal(lead.policy());
  absl::Status status = deal.Take(lead, now);
  if (!status.ok()) return status;
  return bantam::Ask(deal, query);
}

// What the caller has: the encoded lead and query.
struct Asked {
  std::string_view lead;
  std::string_view query;
};

int32_t AskEncoded(const Codec& codec, bantam_evaluator* evaluator,
                   const char* lead, int64_t lead_size,
                   const bantam_evaluate_options* options, const char* query,
                   int64_t query_size, char** buffer, int64_t* size,
                   bantam_error** error) noexcept {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(evaluator, "evaluator");
    const Asked asked = {in.Text(lead, lead_size, "lead"),
                         in.Text(query, query_size, "query")};
    const bantam_evaluate_options given = in.NeededStruct(options, "options");
    in.Flags(given.flags, BANTAM_IGNORE_UNDECLARED, "options.flags");
    in.Out(buffer, codec.buffer_name);
    in.Out(size, "size");
    if (!in.ok()) return in.status();
    const ReadOptions how = {.ignore_undeclared =
                                 (given.flags & BANTAM_IGNORE_UNDECLARED) != 0};
    evaluator->lead.Clear();
    absl::Status status = codec.read_lead(asked.lead, how, &evaluator->lead);
    if (!status.ok()) return status;
    const absl::StatusOr<Query> questions = codec.read_query(asked.query);
    if (!questions.ok()) return questions.status();
    const absl::StatusOr<Answer> answer =
        AskAbout(evaluator->lead, Instant{given.now_seconds, given.now_nanos},
                 *questions);
    if (!answer.ok()) return answer.status();
    const std::string written = codec.write(*answer);
    *buffer = NewBuffer(written);
    *size = static_cast<int64_t>(written.size());
    return absl::OkStatus();
  });
}

}  // namespace
}  // namespace bantam::capi

int32_t bantam_ask_json(bantam_evaluator* evaluator, const char* lead,
                        int64_t lead_size,
                        const bantam_evaluate_options* options,
                        const char* query, int64_t query_size, char** json,
                        int64_t* size, bantam_error** error) {
  return bantam::capi::AskEncoded(
      {bantam::LeadFromJson, bantam::FromJson<bantam::Query>,
       bantam::ToJson<bantam::Answer>, "json"},
      evaluator, lead, lead_size, options, query, query_size, json, size,
      error);
}

int32_t bantam_ask_binary(bantam_evaluator* evaluator, const char* lead,
                          int64_t lead_size,
                          const bantam_evaluate_options* options,
                          const char* query, int64_t query_size, char** bytes,
                          int64_t* size, bantam_error** error) {
  return bantam::capi::AskEncoded(
      {bantam::LeadFromBinary, bantam::FromBinary<bantam::Query>,
       bantam::ToBinary<bantam::Answer>, "bytes"},
      evaluator, lead, lead_size, options, query, query_size, bytes, size,
      error);
}
