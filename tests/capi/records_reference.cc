// One record of each kind, with something in every field, as JSON: a line
// "Name JSON" for each. For the C program, which carries them through its
// structures.

#include <iostream>

#include "src/codec/records.h"
#include "src/records/tables.h"
#include "tests/support/filler.h"

int main() {
  for (const bantam::internal::RecordInfo* info :
       bantam::internal::AllRecords()) {
    void* const record = info->make();
    bantam::testing::Filler().Fill(*info, record);
    std::cout << info->name << " " << bantam::internal::JsonOf(*info, record)
              << "\n";
    info->unmake(record);
  }
  return std::cout.flush().good() ? 0 : 1;
}
