// Match keys, what two leads are to each other, and what survives a merge.

#include "check.h"

#define DAY INT64_C(86400)

static bantam_error* error = NULL;

static bantam_lead* person(const bantam_policy* policy, const char* id,
                           const char* email, const char* company) {
  bantam_lead* lead = NULL;
  OK(bantam_lead_create(policy, &lead, &error));
  OK(bantam_lead_set_subject_id(lead, BANTAM_PERSON, id, (int64_t)strlen(id),
                                &error));
  OK(bantam_lead_set_string_by_path(lead, TEXT("person.email"), email,
                                    (int64_t)strlen(email), &error));
  if (company != NULL) {
    OK(bantam_lead_set_string_by_path(lead, TEXT("account.name"), company,
                                      (int64_t)strlen(company), &error));
  }
  return lead;
}

static void key_is(const bantam_match_key_list* list, int64_t index,
                   const char* id, int32_t kind, int32_t meaning,
                   const char* value, uint32_t flags) {
  bantam_match_key key = {.struct_size = sizeof key};
  OK(bantam_match_key_get(list, index, &key, &error));
  CHECK_TEXT(key.key, key.key_size, id);
  CHECK_TEXT(key.value, key.value_size, value);
  CHECK(key.kind == kind && key.meaning == meaning && key.flags == flags);
}

static void keys(const bantam_policy* policy) {
  bantam_lead* lead = person(policy, "P-1", "Ann@Acme.com", "ACME, Inc.");
  bantam_match_keys* made = NULL;
  bantam_match_key_summary found = {.struct_size = sizeof found};
  OK(bantam_match_keys_of(lead, &made, &error));
  OK(bantam_match_keys_get(made, &found, &error));
  CHECK(found.value_count == 3 && found.unusable_count == 0);
  key_is(found.values, 0, "email", BANTAM_MATCH_EMAIL, BANTAM_MEANS_SAME_PERSON,
         "ann@acme.com", BANTAM_FIELD_PERSONAL);
  key_is(found.values, 1, "domain", BANTAM_MATCH_DOMAIN,
         BANTAM_MEANS_SAME_ACCOUNT, "acme.com", BANTAM_FIELD_PERSONAL);
  key_is(found.values, 2, "name", BANTAM_MATCH_COMPANY_NAME,
         BANTAM_MEANS_PERHAPS_SAME_ACCOUNT, "acme", 0);
  bantam_match_key key = {.struct_size = sizeof key};
  REFUSED(bantam_match_key_get(found.values, 3, &key, &error), "index");
  REFUSED(bantam_match_keys_get(made, NULL, &error), "summary");
  found.struct_size = 1;
  REFUSED(bantam_match_keys_get(made, &found, &error), "summary.struct_size");
  bantam_match_keys_free(made);
  bantam_lead_free(lead);

  // Free mail says nothing of a company; nobody knows its name.
  lead = person(policy, "P-2", "ann@gmail.com", NULL);
  OK(bantam_match_keys_of(lead, &made, &error));
  found.struct_size = sizeof found;
  OK(bantam_match_keys_get(made, &found, &error));
  CHECK(found.value_count == 1 && found.unusable_count == 2);
  bantam_unusable_key unusable = {.struct_size = sizeof unusable};
  OK(bantam_unusable_key_get(found.unusable, 0, &unusable, &error));
  CHECK_TEXT(unusable.key, unusable.key_size, "domain");
  CHECK(unusable.kind == BANTAM_MATCH_DOMAIN &&
        unusable.problem == BANTAM_KEY_FREE_MAIL);
  OK(bantam_unusable_key_get(found.unusable, 1, &unusable, &error));
  CHECK(unusable.kind == BANTAM_MATCH_COMPANY_NAME &&
        unusable.problem == BANTAM_KEY_UNKNOWN);
  REFUSED(bantam_unusable_key_get(found.unusable, 2, &unusable, &error),
          "index");
  bantam_match_keys_free(made);
  bantam_lead_free(lead);
  REFUSED(bantam_match_keys_of(NULL, &made, &error), "lead");
  CHECK(made == NULL);
  REFUSED(bantam_match_keys_get(NULL, &found, &error), "keys");
  bantam_match_keys_free(NULL);
}

static int32_t verdict_of(const bantam_lead* a, const bantam_lead* b) {
  bantam_comparison* comparison = NULL;
  bantam_comparison_summary found = {.struct_size = sizeof found};
  OK(bantam_compare_leads(a, b, &comparison, &error));
  OK(bantam_comparison_get(comparison, &found, &error));
  CHECK(found.perhaps_duplicate == 0);
  bantam_comparison_free(comparison);
  return found.verdict;
}

static void comparisons(const bantam_policy* policy) {
  bantam_lead* ann = person(policy, "P-1", "ann@acme.com", "Acme");
  bantam_lead* again = person(policy, "P-2", "ANN@acme.com", NULL);
  bantam_lead* bob = person(policy, "P-3", "bob@acme.com", NULL);
  bantam_lead* cid = person(policy, "P-4", "cid@gmail.com", "ACME Inc");
  bantam_lead* dan = person(policy, "P-5", "dan@other.com", "Other");
  CHECK(verdict_of(ann, again) == BANTAM_VERDICT_DUPLICATE);
  CHECK(verdict_of(ann, bob) == BANTAM_VERDICT_SAME_ACCOUNT);
  CHECK(verdict_of(ann, cid) == BANTAM_VERDICT_POSSIBLE);
  CHECK(verdict_of(ann, dan) == BANTAM_VERDICT_DIFFERENT);

  bantam_comparison* comparison = NULL;
  bantam_comparison_summary found = {.struct_size = sizeof found};
  OK(bantam_compare_leads(ann, cid, &comparison, &error));
  OK(bantam_comparison_get(comparison, &found, &error));
  CHECK(found.reason_count >= 3);
  const int64_t first = found.reason_count - 3;
  bantam_match_reason reason = {.struct_size = sizeof reason};
  OK(bantam_match_reason_get(found.reasons, first, &reason, &error));
  CHECK_TEXT(reason.key, reason.key_size, "email");
  CHECK(reason.agreement == BANTAM_AGREEMENT_DIFFERS &&
        reason.meaning == BANTAM_MEANS_SAME_PERSON);
  CHECK(reason.flags == BANTAM_FIELD_PERSONAL && reason.value_size == 0);
  OK(bantam_match_reason_get(found.reasons, first + 1, &reason, &error));
  CHECK_TEXT(reason.key, reason.key_size, "domain");
  CHECK(reason.agreement == BANTAM_AGREEMENT_UNKNOWN && reason.problem_a == 0 &&
        reason.problem_b == BANTAM_KEY_FREE_MAIL);
  OK(bantam_match_reason_get(found.reasons, first + 2, &reason, &error));
  CHECK_TEXT(reason.key, reason.key_size, "name");
  CHECK_TEXT(reason.value, reason.value_size, "acme");
  CHECK(reason.agreement == BANTAM_AGREEMENT_AGREES && reason.flags == 0 &&
        reason.with_size == 0);
  REFUSED(bantam_match_reason_get(found.reasons, found.reason_count, &reason,
                                  &error),
          "index");
  REFUSED(bantam_comparison_get(comparison, NULL, &error), "summary");
  bantam_comparison_free(comparison);
  REFUSED(bantam_compare_leads(NULL, ann, &comparison, &error), "a");
  REFUSED(bantam_compare_leads(ann, NULL, &comparison, &error), "b");
  REFUSED(bantam_compare_leads(ann, bob, NULL, &error), "comparison");
  REFUSED(bantam_comparison_get(NULL, &found, &error), "comparison");
  bantam_policy* none = NULL;
  bantam_lead* foreign = NULL;
  OK(bantam_policy_compile(TEXT("id: 'none'"), BANTAM_TEXT, NULL, &none, NULL,
                           &error));
  OK(bantam_lead_create(none, &foreign, &error));
  CHECK(bantam_compare_leads(foreign, foreign, &comparison, NULL) ==
        BANTAM_NOT_FOUND);
  CHECK(bantam_compare_leads(ann, foreign, &comparison, NULL) ==
        BANTAM_INVALID_ARGUMENT);
  bantam_match_keys* no_keys = NULL;
  CHECK(bantam_match_keys_of(foreign, &no_keys, NULL) == BANTAM_NOT_FOUND);
  CHECK(comparison == NULL && no_keys == NULL);
  bantam_lead_free(foreign);
  bantam_policy_free(none);
  bantam_comparison_free(NULL);
  bantam_lead_free(dan);
  bantam_lead_free(cid);
  bantam_lead_free(bob);
  bantam_lead_free(again);
  bantam_lead_free(ann);
}

static bantam_lead* account(const bantam_policy* policy, const char* id,
                            const char* name) {
  bantam_lead* lead = NULL;
  OK(bantam_lead_create(policy, &lead, &error));
  OK(bantam_lead_set_subject_id(lead, BANTAM_ACCOUNT, id, (int64_t)strlen(id),
                                &error));
  OK(bantam_lead_set_string_by_path(lead, TEXT("account.name"), name,
                                    (int64_t)strlen(name), &error));
  return lead;
}

static void accounts(const bantam_policy* policy) {
  bantam_lead* ann = person(policy, "P-1", "ann@gmail.com", "Acme Inc.");
  bantam_lead* other = account(policy, "A-1", "Other");
  bantam_lead* acme = account(policy, "A-2", "ACME");
  bantam_lead* twin = account(policy, "A-3", "acme, inc");
  const bantam_lead* const candidates[] = {other, acme, twin, NULL};
  bantam_account_matches* matches = NULL;
  bantam_account_match_summary found = {.struct_size = sizeof found};
  OK(bantam_match_account(ann, candidates, 2, &matches, &error));
  OK(bantam_account_matches_get(matches, &found, &error));
  CHECK(found.match_count == 1 && found.ambiguous == 0);
  bantam_account_match match = {.struct_size = sizeof match};
  OK(bantam_account_match_get(found.matches, 0, &match, &error));
  CHECK(match.verdict == BANTAM_VERDICT_POSSIBLE && match.candidate == 1);
  CHECK_TEXT(match.account_id, match.account_id_size, "A-2");
  CHECK(match.reason_count >= 1);
  REFUSED(bantam_account_match_get(found.matches, 1, &match, &error), "index");
  REFUSED(bantam_account_matches_get(matches, NULL, &error), "summary");
  bantam_account_matches_free(matches);
  OK(bantam_match_account(ann, candidates, 3, &matches, &error));
  OK(bantam_account_matches_get(matches, &found, &error));
  CHECK(found.match_count == 2 && found.ambiguous == 1);
  bantam_account_matches_free(matches);
  OK(bantam_match_account(ann, NULL, 0, &matches, &error));
  OK(bantam_account_matches_get(matches, &found, &error));
  CHECK(found.match_count == 0 && found.ambiguous == 0);
  bantam_account_matches_free(matches);
  REFUSED(bantam_match_account(ann, candidates, 4, &matches, &error),
          "candidates[3]");
  CHECK(matches == NULL);
  REFUSED(bantam_match_account(ann, NULL, 1, &matches, &error), "candidates");
  REFUSED(bantam_match_account(ann, candidates, -1, &matches, &error),
          "candidates");
  REFUSED(bantam_match_account(NULL, candidates, 1, &matches, &error), "lead");
  REFUSED(bantam_match_account(ann, candidates, 1, NULL, &error), "matches");
  REFUSED(bantam_account_matches_get(NULL, &found, &error), "matches");
  bantam_account_matches_free(NULL);
  bantam_lead_free(twin);
  bantam_lead_free(acme);
  bantam_lead_free(other);
  bantam_lead_free(ann);
}

static void claims(const bantam_policy* policy) {
  static const char* const ids[] = {"C-1", "C-2", "C-3", "C-4"};
  bantam_merge_claim list[4];
  for (int i = 0; i < 4; ++i) {
    list[i] = (bantam_merge_claim){.struct_size = sizeof list[i]};
    list[i].id = ids[i];
    list[i].id_size = 3;
    list[i].owner = "ann";
    list[i].owner_size = 3;
    // The first one is the youngest.
    list[i].since_seconds = NOW - (i + 1) * DAY;
  }
  list[3].flags = BANTAM_HAS_UNTIL;
  list[3].until_seconds = NOW;
  list[0].policy_hash = "00ff";
  list[0].policy_hash_size = 4;
  bantam_claim_merge* merge = NULL;
  bantam_claim_merge_summary merged = {.struct_size = sizeof merged};
  OK(bantam_surviving_claim(policy, list, 4, NOW, 0, &merge, &error));
  OK(bantam_claim_merge_get(merge, &merged, &error));
  CHECK(merged.rule == BANTAM_SURVIVING_OLDEST_VALID && merged.ask == 0);
  CHECK_TEXT(merged.survivor, merged.survivor_size, "C-3");
  CHECK(merged.claim_count == 4);
  static const int32_t fates[] = {BANTAM_MERGE_EXPIRED, BANTAM_MERGE_SURVIVES,
                                  BANTAM_MERGE_YOUNGER, BANTAM_MERGE_YOUNGER};
  for (int64_t i = 0; i < merged.claim_count; ++i) {
    bantam_merged_claim claim = {.struct_size = sizeof claim};
    OK(bantam_merged_claim_get(merged.claims, i, &claim, &error));
    CHECK_TEXT(claim.id, claim.id_size, ids[3 - i]);
    CHECK_TEXT(claim.owner, claim.owner_size, "ann");
    CHECK(claim.fate == fates[i] && claim.other_policy == (i == 3));
  }
  REFUSED(bantam_claim_merge_get(merge, NULL, &error), "summary");
  bantam_claim_merge_free(merge);
  OK(bantam_surviving_claim(policy, NULL, 0, NOW, 0, &merge, &error));
  OK(bantam_claim_merge_get(merge, &merged, &error));
  CHECK_TEXT(merged.survivor, merged.survivor_size, "");
  CHECK(merged.claim_count == 0);
  bantam_claim_merge_free(merge);
  list[2].flags = 1;
  REFUSED(bantam_surviving_claim(policy, list, 4, NOW, 0, &merge, &error),
          "claims[2].flags");
  list[2].flags = 0;
  list[2].until_seconds = 1;
  REFUSED(bantam_surviving_claim(policy, list, 4, NOW, 0, &merge, &error),
          "claims[2].until_seconds");
  list[2].until_seconds = 0;
  list[1].struct_size = 8;
  REFUSED(bantam_surviving_claim(policy, list, 4, NOW, 0, &merge, &error),
          "claims[1].struct_size");
  REFUSED(bantam_surviving_claim(policy, NULL, 1, NOW, 0, &merge, &error),
          "claims");
  REFUSED(bantam_surviving_claim(NULL, list, 1, NOW, 0, &merge, &error),
          "policy");
  REFUSED(bantam_surviving_claim(policy, list, 1, NOW, 0, NULL, &error),
          "merge");
  list[0].id_size = 0;
  CHECK(bantam_surviving_claim(policy, list, 1, NOW, 0, &merge, NULL) ==
        BANTAM_INVALID_ARGUMENT);
  CHECK(merge == NULL);
  REFUSED(bantam_claim_merge_get(NULL, &merged, &error), "merge");
  bantam_claim_merge_free(NULL);
}

static void records(void) {
  bantam_merge_record list[3];
  static const char* const ids[] = {"R-1", "R-2", "R-3"};
  for (int i = 0; i < 3; ++i) {
    list[i] = (bantam_merge_record){.struct_size = sizeof list[i]};
    list[i].id = ids[i];
    list[i].id_size = 3;
  }
  int64_t index = 7;
  OK(bantam_surviving_record(list, 3, &index, &error));
  CHECK(index == -1);
  list[1].flags = BANTAM_HAS_AT;
  list[1].at_seconds = NOW;
  OK(bantam_surviving_record(list, 3, &index, &error));
  CHECK(index == 1);
  list[2].flags = BANTAM_HAS_AT;
  list[2].at_seconds = NOW - 1;
  OK(bantam_surviving_record(list, 3, &index, &error));
  CHECK(index == 2);
  list[0].id = "R-3";
  CHECK(bantam_surviving_record(list, 3, &index, NULL) ==
        BANTAM_INVALID_ARGUMENT);
  CHECK(index == -1);
  // Two with one id and one content are one; of equally old ones the first by
  // id goes before the others.
  list[0] = list[2];
  index = 7;
  OK(bantam_surviving_record(list, 3, &index, &error));
  CHECK(index == 0);
  list[0].id = "R-9";
  OK(bantam_surviving_record(list, 3, &index, &error));
  CHECK(index == 2);
  list[0].flags = 0;
  list[0].at_seconds = 0;
  index = 7;
  list[0].id_size = 0;
  REFUSED(bantam_surviving_record(list, 3, &index, &error), "records[0]");
  CHECK(index == -1);
  list[0].id_size = 3;
  list[0].flags = 2;
  REFUSED(bantam_surviving_record(list, 3, &index, &error), "records[0].flags");
  list[0].flags = 0;
  list[0].reserved = 1;
  REFUSED(bantam_surviving_record(list, 3, &index, &error),
          "records[0].reserved");
  list[0].reserved = 0;
  list[0].at_nanos = 1;
  REFUSED(bantam_surviving_record(list, 3, &index, &error),
          "records[0].at_seconds");
  REFUSED(bantam_surviving_record(NULL, 1, &index, &error), "records");
  REFUSED(bantam_surviving_record(list, 1, NULL, &error), "index");
  OK(bantam_surviving_record(NULL, 0, &index, &error));
  CHECK(index == -1);
}

void test_duplicates(void) {
  bantam_policy* policy = compile();
  keys(policy);
  comparisons(policy);
  accounts(policy);
  claims(policy);
  records();
  bantam_policy_free(policy);
}
