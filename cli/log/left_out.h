// What of a history did not count, so that nothing vanishes in silence.

#ifndef BANTAM_CLI_LOG_LEFT_OUT_H_
#define BANTAM_CLI_LOG_LEFT_OUT_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "bantam/handoff.h"
#include "bantam/policy.h"
#include "bantam/process.h"

namespace bantam::cli {

// "Events of process 'pipelin' do not count (2 subjects): there is no process
// 'pipelin'; did you mean 'pipeline'?", a line. No number of subjects: 0.
std::string DoNotCount(const std::string& what, const std::string& id,
                       const std::string& why, int64_t subjects);

// Of one history, or of many; of processes, or of handoffs.
struct LeftOut {
  // Which: "process", "handoff".
  std::string what = "process";
  int64_t repeated = 0;
  int64_t ties = 0;
  EventsLeftOut events = {};
  // How many subjects have events of one that there is not.
  std::map<std::string, int64_t> undeclared = {};

  void Add(const StageHistory& history);
  void Add(const HandoffHistory& history);

 private:
  void Add(const EventsLeftOut& of_one, const std::vector<std::string>& names);
};

// Of one history of a handoff.
LeftOut LeftOutOf(const HandoffHistory& history);

// "Left out: 1 event given before, 2 of another subject id, …", and a line for
// ties and for each process that there is not; nothing where there is nothing.
// `count_subjects`: whether to say how many have such events.
std::string LeftOutText(const Policy& policy, const LeftOut& left_out,
                        bool count_subjects);

// {"other_subject_id":0,"later":1,"not_yet_known":0}.
std::string LeftOutJson(const EventsLeftOut& events);

// [{"process":"pipelin","message":"there is no process 'pipelin'; did you mean
// 'pipeline'?"}], with how many subjects where `count_subjects`.
std::string UndeclaredJson(const Policy& policy, const LeftOut& left_out,
                           bool count_subjects);

// `,"left_out":{…},"undeclared":[…]`, each where there is something.
void AddLeftOut(const Policy& policy, const LeftOut& left_out,
                std::string* json);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_LOG_LEFT_OUT_H_
