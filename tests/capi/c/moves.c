// Asking whether a subject may move, and what moves by itself.

#include "check.h"

static bantam_error* error = NULL;

static bantam_move_request request(const char* to) {
  bantam_move_request asked = {.struct_size = sizeof asked};
  asked.process = "pipeline";
  asked.process_size = 8;
  asked.to = to;
  asked.to_size = (int64_t)strlen(to);
  return asked;
}

// The one answer, whose list the caller frees.
static bantam_moves* ask(bantam_mover* mover, const bantam_lead* lead,
                         const bantam_move_request* asked, bantam_move* move) {
  bantam_moves* moves = NULL;
  OK(bantam_can_move(mover, lead, asked, NOW, 0, &moves, &error));
  CHECK(bantam_moves_count(moves) == 1);
  *move = (bantam_move){.struct_size = sizeof *move};
  OK(bantam_moves_get(moves, 0, move, &error));
  return moves;
}

// From proposal to won: for an AE, with 50 points of fit (there are 35, and at
// most 40), growth (unknown) and a decider (nobody said who).
static void denied(bantam_mover* mover, const bantam_lead* lead) {
  bantam_move_request asked = request("won");
  bantam_move move;
  bantam_moves* moves = ask(mover, lead, &asked, &move);
  CHECK(move.allowed == BANTAM_NO);
  CHECK_TEXT(move.process, move.process_size, "pipeline");
  CHECK_TEXT(move.from, move.from_size, "proposal");
  CHECK_TEXT(move.to, move.to_size, "won");
  CHECK_TEXT(move.transition, move.transition_size, "win");
  CHECK(move.obstacle_count == 1 && move.unmet_count == 3);
  bantam_obstacle role = {.struct_size = sizeof role};
  OK(bantam_obstacle_get(move.obstacles, 0, &role, &error));
  CHECK(role.obstacle == BANTAM_OBSTACLE_ROLE && role.instead_count == 1);
  CHECK(item_is(role.instead, 0, "ae"));
  bantam_unmet unmet = {.struct_size = sizeof unmet};
  OK(bantam_unmet_get(move.unmet, 0, &unmet, &error));
  CHECK_TEXT(unmet.id, unmet.id_size, "fit");
  CHECK(unmet.met == BANTAM_NO && unmet.have == 35000000 &&
        unmet.need == 50000000 && unmet.possible == 40000000);
  OK(bantam_unmet_get(move.unmet, 1, &unmet, &error));
  CHECK_TEXT(unmet.id, unmet.id_size, "growing");
  CHECK(unmet.met == BANTAM_UNKNOWN && unmet.field_count == 1);
  CHECK(item_is(unmet.fields, 0, "account.growth"));
  OK(bantam_unmet_get(move.unmet, 2, &unmet, &error));
  CHECK_TEXT(unmet.id, unmet.id_size, "decider");
  CHECK(unmet.met == BANTAM_UNKNOWN && unmet.field_count == 1);
  CHECK(item_is(unmet.fields, 0, "authority.decider"));
  REFUSED(bantam_obstacle_get(move.obstacles, 1, &role, &error), "index");
  REFUSED(bantam_moves_get(moves, 1, &move, &error), "index");
  REFUSED(bantam_moves_get(moves, 0, NULL, &error), "move");
  move.struct_size = 9;
  REFUSED(bantam_moves_get(moves, 0, &move, &error), "move.struct_size");
  bantam_moves_free(moves);
}

static void roles_and_reasons(bantam_mover* mover, const bantam_lead* lead) {
  const bantam_text ae[] = {{"sdr", 3}, {"ae", 2}};
  bantam_move_request asked = request("won");
  asked.roles = ae;
  asked.role_count = 2;
  bantam_move move;
  bantam_moves* moves = ask(mover, lead, &asked, &move);
  CHECK(move.obstacle_count == 0 && move.allowed == BANTAM_NO);
  bantam_moves_free(moves);
  // A manager may pass requirements, giving a reason.
  const bantam_text manager[] = {{"manager", 7}};
  asked.roles = manager;
  asked.role_count = 1;
  asked.flags = BANTAM_OVERRIDDEN;
  moves = ask(mover, lead, &asked, &move);
  CHECK(move.allowed == BANTAM_NO && move.obstacle_count == 1);
  bantam_obstacle obstacle = {.struct_size = sizeof obstacle};
  OK(bantam_obstacle_get(move.obstacles, 0, &obstacle, &error));
  CHECK(obstacle.obstacle == BANTAM_OBSTACLE_REASON_MISSING);
  CHECK(obstacle.instead_count == 2);
  CHECK(item_is(obstacle.instead, 1, "no_need"));
  bantam_moves_free(moves);
  asked.reason = "because";
  asked.reason_size = 7;
  moves = ask(mover, lead, &asked, &move);
  OK(bantam_obstacle_get(move.obstacles, 0, &obstacle, &error));
  CHECK(obstacle.obstacle == BANTAM_OBSTACLE_NO_SUCH_REASON);
  bantam_moves_free(moves);
  asked.reason = "no_need";
  moves = ask(mover, lead, &asked, &move);
  CHECK(move.allowed == BANTAM_YES && move.obstacle_count == 0 &&
        move.unmet_count == 3);
  bantam_moves_free(moves);
}

static void obstacle_of(bantam_mover* mover, const bantam_lead* lead,
                        const char* to, int32_t expected) {
  bantam_move_request asked = request(to);
  bantam_move move;
  bantam_moves* moves = ask(mover, lead, &asked, &move);
  bantam_obstacle obstacle = {.struct_size = sizeof obstacle};
  CHECK(move.allowed == BANTAM_NO && move.obstacle_count == 1);
  OK(bantam_obstacle_get(move.obstacles, 0, &obstacle, &error));
  CHECK(obstacle.obstacle == expected);
  bantam_moves_free(moves);
}

static void options(bantam_mover* mover, const bantam_lead* lead) {
  bantam_move_request asked = request("nowhere, and not looked at");
  bantam_moves* moves = NULL;
  OK(bantam_move_options(mover, lead, &asked, NOW, 0, &moves, &error));
  CHECK(bantam_moves_count(moves) == 2);
  bantam_move move = {.struct_size = sizeof move};
  OK(bantam_moves_get(moves, 0, &move, &error));
  CHECK_TEXT(move.to, move.to_size, "won");
  CHECK(move.allowed == BANTAM_NO);
  OK(bantam_moves_get(moves, 1, &move, &error));
  CHECK_TEXT(move.transition, move.transition_size, "lose");
  CHECK(move.obstacle_count == 1);
  bantam_moves_free(moves);
  CHECK(bantam_moves_count(NULL) == 0);
}

static void proposals(bantam_mover* mover, const bantam_policy* policy) {
  bantam_lead* lead = lead_of(policy);
  bantam_proposal* proposal = NULL;
  bantam_proposal_summary found = {.struct_size = sizeof found};
  OK(bantam_propose_moves(mover, lead, TEXT("pipeline"), NOW, 0, &proposal,
                          &error));
  OK(bantam_proposal_get(proposal, &found, &error));
  CHECK(found.move_count == 0 && found.circle_count == 0);
  bantam_proposal_free(proposal);
  // Two days before it was moved, when the amount was confirmed already.
  OK(bantam_propose_moves(mover, lead, TEXT("pipeline"), NOW - 30 * 86400, 0,
                          &proposal, &error));
  OK(bantam_proposal_get(proposal, &found, &error));
  CHECK(found.move_count == 1 && found.circle_count == 0);
  bantam_proposed_move next = {.struct_size = sizeof next};
  OK(bantam_proposed_move_get(found.moves, 0, &next, &error));
  CHECK_TEXT(next.from, next.from_size, "open");
  CHECK_TEXT(next.to, next.to_size, "proposal");
  CHECK_TEXT(next.transition, next.transition_size, "propose");
  REFUSED(bantam_proposed_move_get(found.moves, 1, &next, &error), "index");
  REFUSED(bantam_proposal_get(proposal, NULL, &error), "summary");
  REFUSED(bantam_proposal_get(NULL, &found, &error), "proposal");
  bantam_proposal_free(proposal);
  bantam_proposal_free(NULL);
  FAILS(bantam_propose_moves(mover, lead, TEXT("pipline"), NOW, 0, &proposal,
                             &error),
        BANTAM_NOT_FOUND, "");
  CHECK(proposal == NULL);
  REFUSED(bantam_propose_moves(mover, lead, NULL, 1, NOW, 0, &proposal, &error),
          "process");
  REFUSED(bantam_propose_moves(mover, NULL, NULL, 0, NOW, 0, &proposal, &error),
          "lead");
  REFUSED(bantam_propose_moves(NULL, lead, NULL, 0, NOW, 0, &proposal, &error),
          "mover");
  REFUSED(bantam_propose_moves(mover, lead, NULL, 0, NOW, 0, NULL, &error),
          "proposal");
  bantam_lead_free(lead);
}

static void refused(bantam_mover* mover, bantam_lead* lead) {
  bantam_moves* moves = (bantam_moves*)mover;
  bantam_move_request asked = request("won");
  REFUSED(bantam_can_move(NULL, lead, &asked, NOW, 0, &moves, &error), "mover");
  CHECK(moves == NULL);
  REFUSED(bantam_can_move(mover, NULL, &asked, NOW, 0, &moves, &error), "lead");
  REFUSED(bantam_can_move(mover, lead, NULL, NOW, 0, &moves, &error),
          "request");
  REFUSED(bantam_can_move(mover, lead, &asked, NOW, 0, NULL, &error), "moves");
  REFUSED(bantam_move_options(mover, lead, NULL, NOW, 0, &moves, &error),
          "request");
  asked.flags = 1;
  REFUSED(bantam_can_move(mover, lead, &asked, NOW, 0, &moves, &error),
          "request.flags");
  asked = request("w\xffn");
  REFUSED(bantam_can_move(mover, lead, &asked, NOW, 0, &moves, &error),
          "request.to");
  asked = request("won");
  asked.role_count = 1;
  REFUSED(bantam_can_move(mover, lead, &asked, NOW, 0, &moves, &error),
          "request.roles");
  asked.role_count = 0;
  asked.reason_size = -1;
  REFUSED(bantam_move_options(mover, lead, &asked, NOW, 0, &moves, &error),
          "request.reason");
  asked.reason_size = 0;
  asked.struct_size = 7;
  REFUSED(bantam_can_move(mover, lead, &asked, NOW, 0, &moves, &error),
          "request.struct_size");
  asked = request("won");
  CHECK(bantam_can_move(mover, lead, &asked, INT64_MAX, -1, &moves, NULL) ==
        BANTAM_INVALID_ARGUMENT);
  asked.process = "status";
  asked.process_size = 6;
  FAILS(bantam_can_move(mover, lead, &asked, NOW, 0, &moves, &error),
        BANTAM_NOT_FOUND, "");
  asked = request("won");
  const bantam_text roles[] = {{"seller", 6}};
  asked.roles = roles;
  asked.role_count = 1;
  FAILS(bantam_move_options(mover, lead, &asked, NOW, 0, &moves, &error),
        BANTAM_NOT_FOUND, "request.roles[0]");
  asked = request("won");
  bantam_policy* other = compile();
  bantam_lead* foreign = lead_of(other);
  CHECK(bantam_can_move(mover, foreign, &asked, NOW, 0, &moves, NULL) ==
        BANTAM_INVALID_ARGUMENT);
  bantam_lead_free(foreign);
  bantam_policy_free(other);
  // From here on nobody knows where it is.
  bantam_stage_event astray = {.struct_size = sizeof astray};
  astray.subject = BANTAM_OPPORTUNITY;
  astray.id = "s9";
  astray.id_size = 2;
  astray.process = "pipeline";
  astray.process_size = 8;
  astray.to = "nowhere";
  astray.to_size = 7;
  astray.at_seconds = NOW - 1;
  OK(bantam_lead_add_stage_event(lead, &astray, NULL, &error));
  CHECK(bantam_can_move(mover, lead, &asked, NOW, 0, &moves, &error) ==
        BANTAM_INVALID_ARGUMENT);
  CHECK(strstr(bantam_error_message(error, NULL), "s9") != NULL);
  bantam_error_free(error);
  error = NULL;
  CHECK(moves == NULL);
}

void test_moves(void) {
  bantam_policy* policy = compile();
  bantam_lead* lead = lead_of(policy);
  bantam_mover* mover = NULL;
  REFUSED(bantam_mover_create(NULL, &mover, &error), "policy");
  REFUSED(bantam_mover_create(policy, NULL, &error), "mover");
  OK(bantam_mover_create(policy, &mover, &error));
  denied(mover, lead);
  roles_and_reasons(mover, lead);
  obstacle_of(mover, lead, "wun", BANTAM_OBSTACLE_NO_SUCH_STAGE);
  obstacle_of(mover, lead, "fax", BANTAM_OBSTACLE_STAGE_RETIRED);
  obstacle_of(mover, lead, "proposal", BANTAM_OBSTACLE_ALREADY_THERE);
  obstacle_of(mover, lead, "open", BANTAM_OBSTACLE_NO_WAY);
  obstacle_of(mover, lead, "lost", BANTAM_OBSTACLE_REASON_MISSING);
  options(mover, lead);
  proposals(mover, policy);
  refused(mover, lead);
  REFUSED(bantam_moves_get(NULL, 0, NULL, &error), "moves");
  bantam_moves_free(NULL);
  bantam_lead_free(lead);
  // The mover keeps the policy.
  bantam_policy_free(policy);
  bantam_mover_free(mover);
  bantam_mover_free(NULL);
}
