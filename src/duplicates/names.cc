// The names of enums, as docs/duplicates.md has them.

#include "bantam/duplicates.h"

namespace bantam {

std::string_view MatchKindName(MatchKind kind) {
  switch (kind) {
    case MatchKind::kEmail:
      return "EMAIL";
    case MatchKind::kDomain:
      return "DOMAIN";
    case MatchKind::kCompanyName:
      return "COMPANY_NAME";
    case MatchKind::kPhone:
      return "PHONE";
    case MatchKind::kExact:
      return "EXACT";
  }
  return "";
}

std::string_view KeyProblemName(KeyProblem problem) {
  switch (problem) {
    case KeyProblem::kUnknown:
      return "UNKNOWN";
    case KeyProblem::kAbsent:
      return "ABSENT";
    case KeyProblem::kEmpty:
      return "EMPTY";
    case KeyProblem::kNotAnAddress:
      return "NOT_AN_ADDRESS";
    case KeyProblem::kNotADomain:
      return "NOT_A_DOMAIN";
    case KeyProblem::kFreeMail:
      return "FREE_MAIL";
    case KeyProblem::kNoName:
      return "NO_NAME";
    case KeyProblem::kOnlyLegalForm:
      return "ONLY_LEGAL_FORM";
    case KeyProblem::kNotANumber:
      return "NOT_A_NUMBER";
    case KeyProblem::kTooFewDigits:
      return "TOO_FEW_DIGITS";
    case KeyProblem::kPlaceholder:
      return "PLACEHOLDER";
  }
  return "";
}

std::string_view MatchMeaningName(MatchMeaning meaning) {
  switch (meaning) {
    case MatchMeaning::kSamePerson:
      return "SAME_PERSON";
    case MatchMeaning::kSameAccount:
      return "SAME_ACCOUNT";
    case MatchMeaning::kPerhapsSamePerson:
      return "PERHAPS_SAME_PERSON";
    case MatchMeaning::kPerhapsSameAccount:
      return "PERHAPS_SAME_ACCOUNT";
    case MatchMeaning::kRelatedAccount:
      return "RELATED_ACCOUNT";
  }
  return "";
}

std::string_view AgreementName(Agreement agreement) {
  switch (agreement) {
    case Agreement::kUnknown:
      return "UNKNOWN";
    case Agreement::kAgrees:
      return "AGREES";
    case Agreement::kDiffers:
      return "DIFFERS";
  }
  return "";
}

std::string_view MatchVerdictName(MatchVerdict verdict) {
  switch (verdict) {
    case MatchVerdict::kUnknown:
      return "UNKNOWN";
    case MatchVerdict::kDuplicate:
      return "DUPLICATE";
    case MatchVerdict::kSameAccount:
      return "SAME_ACCOUNT";
    case MatchVerdict::kRelatedAccount:
      return "RELATED_ACCOUNT";
    case MatchVerdict::kPossible:
      return "POSSIBLE";
    case MatchVerdict::kDifferent:
      return "DIFFERENT";
  }
  return "";
}

std::string_view MergeClaimFateName(MergeClaimFate fate) {
  switch (fate) {
    case MergeClaimFate::kSurvives:
      return "SURVIVES";
    case MergeClaimFate::kAsk:
      return "ASK";
    case MergeClaimFate::kExpired:
      return "EXPIRED";
    case MergeClaimFate::kNotYetValid:
      return "NOT_YET_VALID";
    case MergeClaimFate::kYounger:
      return "YOUNGER";
    case MergeClaimFate::kOlder:
      return "OLDER";
    case MergeClaimFate::kTie:
      return "TIE";
  }
  return "";
}

std::string_view SurvivingClaimRuleName(SurvivingClaimRule rule) {
  switch (rule) {
    case SurvivingClaimRule::kOldestValid:
      return "OLDEST_VALID";
    case SurvivingClaimRule::kNewestValid:
      return "NEWEST_VALID";
    case SurvivingClaimRule::kAsk:
      return "ASK";
  }
  return "";
}

}  // namespace bantam
