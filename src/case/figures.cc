#include "bantam/figures.h"

namespace bantam {

std::string_view AbsenceName(Absence absence) {
  switch (absence) {
    case Absence::kNone:
      return "NONE";
    case Absence::kSubjectAbsent:
      return "SUBJECT_ABSENT";
    case Absence::kDoesNotApply:
      return "DOES_NOT_APPLY";
    case Absence::kUndecided:
      return "UNDECIDED";
    case Absence::kContactsUnknown:
      return "CONTACTS_UNKNOWN";
  }
  return "";
}

}  // namespace bantam
