#include "bantam/routing.h"

namespace bantam {

std::string_view SourceKindName(SourceKind kind) {
  switch (kind) {
    case SourceKind::kNone:
      return "NONE";
    case SourceKind::kSeed:
      return "SEED";
    case SourceKind::kNet:
      return "NET";
    case SourceKind::kSpear:
      return "SPEAR";
  }
  return "";
}

std::string_view RoutingOutcomeName(RoutingOutcome outcome) {
  switch (outcome) {
    case RoutingOutcome::kAssigned:
      return "ASSIGNED";
    case RoutingOutcome::kKept:
      return "KEPT";
    case RoutingOutcome::kQueued:
      return "QUEUED";
    case RoutingOutcome::kOpen:
      return "OPEN";
    case RoutingOutcome::kNobody:
      return "NOBODY";
  }
  return "";
}

std::string_view ClaimStandingName(ClaimStanding standing) {
  switch (standing) {
    case ClaimStanding::kHeld:
      return "HELD";
    case ClaimStanding::kOwned:
      return "OWNED";
    case ClaimStanding::kLapsed:
      return "LAPSED";
    case ClaimStanding::kSecond:
      return "SECOND";
    case ClaimStanding::kNotBegun:
      return "NOT_BEGUN";
    case ClaimStanding::kUnknownPolicy:
      return "UNKNOWN_POLICY";
  }
  return "";
}

std::string_view SkipReasonName(SkipReason reason) {
  switch (reason) {
    case SkipReason::kRole:
      return "ROLE";
    case SkipReason::kTerritory:
      return "TERRITORY";
    case SkipReason::kUnavailable:
      return "UNAVAILABLE";
  }
  return "";
}

std::string_view RoutingReasonName(RoutingReason reason) {
  switch (reason) {
    case RoutingReason::kSourceHolds:
      return "SOURCE_HOLDS";
    case RoutingReason::kSourceOpen:
      return "SOURCE_OPEN";
    case RoutingReason::kNoSource:
      return "NO_SOURCE";
    case RoutingReason::kClaimHeld:
      return "CLAIM_HELD";
    case RoutingReason::kClaimOwned:
      return "CLAIM_OWNED";
    case RoutingReason::kClaimLapsed:
      return "CLAIM_LAPSED";
    case RoutingReason::kClaimSecond:
      return "CLAIM_SECOND";
    case RoutingReason::kClaimNotBegun:
      return "CLAIM_NOT_BEGUN";
    case RoutingReason::kClaimUnknownPolicy:
      return "CLAIM_UNKNOWN_POLICY";
    case RoutingReason::kRuleDenied:
      return "RULE_DENIED";
    case RoutingReason::kRuleOtherSource:
      return "RULE_OTHER_SOURCE";
    case RoutingReason::kRuleOpen:
      return "RULE_OPEN";
    case RoutingReason::kNoAccountOwner:
      return "NO_ACCOUNT_OWNER";
    case RoutingReason::kAccountOwnerNoCandidate:
      return "ACCOUNT_OWNER_NO_CANDIDATE";
    case RoutingReason::kAccountOwnerUnavailable:
      return "ACCOUNT_OWNER_UNAVAILABLE";
    case RoutingReason::kNoCandidate:
      return "NO_CANDIDATE";
    case RoutingReason::kToAccountOwner:
      return "TO_ACCOUNT_OWNER";
    case RoutingReason::kToTurn:
      return "TO_TURN";
    case RoutingReason::kToQueue:
      return "TO_QUEUE";
    case RoutingReason::kNoRule:
      return "NO_RULE";
  }
  return "";
}

}  // namespace bantam
