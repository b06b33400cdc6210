// bantam/codec.h: leads from and to JSON and protobuf.
//
// Evaluations and all other answers are written by bantam/records.h.
//
// A lead in JSON is the host's own natural object, typed by the policy's
// declared fields:
//
//   {"id": "L-17",
//    "account": {"id": "A-3", "employees": 250, "address": {"country": "NL"}},
//    "person": {"id": "P-9", "title": "CFO"},
//    "opportunity": {"id": "O-1",
//                    "budget": {"amount": "5000", "currency": "USD"}},
//    "activities": [{"id": "a1", "kind": "page_view",
//                    "at": "2026-05-01T09:30:00Z", "page": "/pricing"}],
//    "contacts": [{"person_id": "P-9", "roles": ["decision_maker"],
//                  "attitude": "supportive", "seniority": "c_level"}],
//    "evidence": [{"id": "e1", "criterion": "budget.amount",
//                  "value": {"amount": "5000", "currency": "USD"},
//                  "assessment": "confirmed", "source": "P-9",
//                  "source_kind": "customer", "subject_id": "O-1",
//                  "at": "2026-05-01T09:30:00Z"}],
//    "stage_events": [{"id": "s1", "subject": "opportunity",
//                      "process": "pipeline", "from": "open", "to": "proposal",
//                      "at": "2026-05-02T00:00:00Z"}],
//    "handoff_events": [{"id": "h1", "handoff": "sdr_to_ae", "step": "offer",
//                        "actor": "U-1", "to": "U-3", "method": "booked_call",
//                        "booked_at": "2026-05-06T09:00:00Z",
//                        "at": "2026-05-05T00:00:00Z"}],
//    "consents": [{"channel": "email", "purpose": "newsletter",
//                  "state": "granted", "at": "2026-05-01T00:00:00Z"}],
//    "suppressions": [{"channel": "phone", "reason": "asked us not to"}]}
//
// INT takes a JSON integer of 64 bits; DOUBLE any number (an integer only if a
// double has exactly its value), "Infinity" and "-Infinity"; TIMESTAMP an
// RFC 3339 string; DURATION seconds as in "3600s", "1.5s" or "-0.5s"; MONEY an
// object as above; STRINGS an array. null stands for Null where the field is
// nullable, and nowhere else: a key that is absent is unknown. "account": {}
// says that there is an account of which nothing is known, "activities": []
// that there were none. The value of evidence is typed by its criterion; a
// DATE may be written as a day, "2026-12-01", which is its midnight in UTC.
// A dotted name nests: "account.address.country" is
// {"account": {"address": {"country": ...}}}. Keys are refused when they
// repeat, however they are escaped, or are not declared.
//
// Guarantees
//   Threads    pure functions.
//   Ownership  results own what they hold; inputs are not kept.
//   Errors     INVALID_ARGUMENT with the path of what is wrong, and what
//              would be right: "activities[3].seconds: expected an integer,
//              found a string"; text that is not JSON with line and column
//              (from 1, in bytes), bytes that are no message with their
//              offset. Nothing is converted or left out in silence: a byte
//              order mark, text after the value, half a surrogate pair, numbers
//              out of range and, in protobuf, unknown fields and enum numbers
//              are errors. Values of personal fields and answers do not appear
//              in them. A failed read leaves the lead cleared (but see
//              ReadOptions::keep_id).
//   Limits     bantam/limits.h, those of the policy: size, depth, strings,
//              lists. Past one: RESOURCE_EXHAUSTED, which names it.
//   Round trip LeadFromJson(LeadToJson(x)) is x, and so for binary.
//
// Example
//
//   bantam::Lead lead(policy);
//   absl::Status status = bantam::LeadFromJson(
//       R"({"account": {"employees": 250}})", {}, &lead);
//   std::string json = bantam::LeadToJson(lead);

#ifndef BANTAM_CODEC_H_
#define BANTAM_CODEC_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/lead.h"
#include "bantam/policy.h"

namespace bantam {

struct ReadOptions {
  // Whether keys, fields, kinds of activity and criteria that the policy does
  // not declare, and protobuf fields that the schema does not have, are skipped
  // rather than refused; an activity of such a kind and evidence on such a
  // criterion are skipped whole. A misspelled name is then skipped, too, so say
  // so deliberately.
  bool ignore_undeclared = false;
  // Whether a failed read leaves the lead its id, where it has one that could
  // be read: for who must know whose the broken record is.
  bool keep_id = false;
};

// Replaces the content of `*lead` by what `json` says.
absl::Status LeadFromJson(std::string_view json, const ReadOptions& options,
                          Lead* lead);
// Compact JSON in policy order; what is unknown is left out. Equal leads give
// equal bytes.
std::string LeadToJson(const Lead& lead);

// bantam.v1.Lead in protobuf's binary form. Equal leads give equal bytes.
absl::Status LeadFromBinary(std::string_view bytes, const ReadOptions& options,
                            Lead* lead);
std::string LeadToBinary(const Lead& lead);

// Rewrites a policy in another encoding. Comments and layout are lost; the
// hash stays. The policy is parsed but not compiled.
absl::StatusOr<std::string> ConvertPolicy(std::string_view source,
                                          Encoding from, Encoding to,
                                          const CompileOptions& options = {});

}  // namespace bantam

#endif  // BANTAM_CODEC_H_
