# Written by script/generate from proto/; do not edit.
"""A method for each question of Query and LeadsQuery."""

from __future__ import annotations

from typing import Iterable, Optional, Sequence, TypeVar

from ._errors import Internal
from ._lead import Lead
from ._record import Records
from ._values import Money
from .records import (
    AccountMatches,
    Answer,
    Candidate,
    ClaimMerge,
    Counterfactual,
    CounterfactualOptions,
    Crossing,
    CrossingOptions,
    CrossingQuery,
    DealKey,
    DuplicateAnswer,
    Exact,
    ExistingRegistration,
    HandoffAnswer,
    HandoffHistory,
    HandoffMethod,
    HandoffQuery,
    HandoffRequest,
    HandoffStep,
    Intent,
    LeadMatchKeys,
    LeadsAnswer,
    LeadsQuery,
    MergeClaim,
    MergeRecord,
    MethodAnswer,
    MethodFacts,
    Moment,
    MoveAnswer,
    MoveRequest,
    ProcessQuery,
    Proposal,
    Query,
    ReachQuery,
    ReassignAnswer,
    ReassignQuery,
    RecordMerge,
    RegistrationAnswer,
    RegistrationEvent,
    RegistrationHistory,
    RegistrationHistoryQuery,
    RegistrationQuery,
    RegistrationRequest,
    RollupResult,
    RouteQuery,
    RoutingAnswer,
    RoutingContext,
    ScreenAnswer,
    ScreenContext,
    ScreenQuery,
    SendAnswer,
    SendContext,
    SendQuery,
    StageHistory,
    SurvivingClaimQuery,
    SurvivingRecordQuery,
    Target,
    TurnCount,
)

T = TypeVar("T")


def _told(answer: Optional[T]) -> T:
    if answer is None:
        raise Internal("a question was asked and not answered")
    return answer


class Questions:
    """What a case can be asked about the lead that it took, one by one.

    Whatever a question requires comes first.
    """

    __slots__ = ()

    def ask(self, query: Query) -> Answer:
        raise NotImplementedError

    def ask_of_leads(
        self, leads: Sequence[Lead], now: Moment, query: LeadsQuery
    ) -> LeadsAnswer:
        raise NotImplementedError

    def replay(
        self,
        process: str,
    ) -> StageHistory:
        """Where has history brought its subject?

        process  Id of the process: "pipeline". Required.
        """
        asked = ProcessQuery(
            process=process,
        )
        answer = self.ask(Query(replay=asked))
        return _told(answer.replay)

    def move(
        self,
        process: str,
        to: str,
        *,
        roles: Iterable[str] = (),
        reason: str = "",
        override_requirements: bool = False,
    ) -> MoveAnswer:
        """May it move to a stage?

        process               Id of the process: "pipeline". Required.
        to                    Id of the stage to move to. Required, except when you
                              ask for all options.
        roles                 Ids of the roles of the person who wants to move the
                              subject. If that person acts for another, the roles of
                              both.
        reason                Id of a reason, or free text where the process lists
                              no reasons. Empty: none is given.
        override_requirements Whether to pass over the requirements and the roles of
                              the transition.
        """
        asked = MoveRequest(
            process=process,
            to=to,
            roles=roles,
            reason=reason,
            override_requirements=override_requirements,
        )
        answer = self.ask(Query(move=asked))
        return _told(answer.move)

    def move_options(
        self,
        process: str,
        *,
        roles: Iterable[str] = (),
        reason: str = "",
        override_requirements: bool = False,
    ) -> Records[MoveAnswer]:
        """Where may it move? `to` is not looked at.

        process               Id of the process: "pipeline". Required.
        roles                 Ids of the roles of the person who wants to move the
                              subject. If that person acts for another, the roles of
                              both.
        reason                Id of a reason, or free text where the process lists
                              no reasons. Empty: none is given.
        override_requirements Whether to pass over the requirements and the roles of
                              the transition.
        """
        asked = MoveRequest(
            process=process,
            roles=roles,
            reason=reason,
            override_requirements=override_requirements,
        )
        answer = self.ask(Query(move_options=asked))
        return answer.move_options

    def proposal(
        self,
        process: str,
    ) -> Proposal:
        """What moves by itself?

        process  Id of the process: "pipeline". Required.
        """
        asked = ProcessQuery(
            process=process,
        )
        answer = self.ask(Query(proposal=asked))
        return _told(answer.proposal)

    def handoff(
        self,
        handoff: str,
    ) -> HandoffHistory:
        """Where does a handoff stand?

        handoff  Id of the handoff: "sdr_to_ae". Required.
        """
        asked = HandoffQuery(
            handoff=handoff,
        )
        answer = self.ask(Query(handoff=asked))
        return _told(answer.handoff)

    def intents(
        self,
        handoff: str,
    ) -> Records[Intent]:
        """What has the host to do for a handoff?

        handoff  Id of the handoff: "sdr_to_ae". Required.
        """
        asked = HandoffQuery(
            handoff=handoff,
        )
        answer = self.ask(Query(intents=asked))
        return answer.intents

    def step(
        self,
        handoff: str,
        step: HandoffStep,
        actor: str,
        *,
        on_behalf_of: str = "",
        roles: Iterable[str] = (),
        to: str = "",
        method: Optional[HandoffMethod] = None,
        booked_at: Optional[Moment] = None,
        reason: str = "",
        evidence: str = "",
        override_requirements: bool = False,
    ) -> HandoffAnswer:
        """May a step of a handoff be taken?

        handoff               Id of the handoff: "sdr_to_ae". Required.
        step                  The step. Required, except when you ask for all
                              options.
        actor                 Who wants to take it. Required.
        on_behalf_of          For whom the actor acts. Empty: for themselves.
        roles                 Ids of the actor's roles. If the actor acts for
                              another, the roles of both.
        to                    To whom, for OFFER and REASSIGN.
        method                How the lead is offered, for OFFER. Absent: no method
                              is named.
        booked_at             For when the call is booked: for OFFER and REASSIGN
                              with a booked call, and for RESCHEDULE. Absent: no
                              time is named.
        reason                For REJECT and RETURN the id of a reason of the
                              policy; for REVERSE, DISPUTE and an override free
                              text. Empty: none is given.
        evidence              Id of the activity that shows it, for REQUALIFY.
        override_requirements Whether to pass over the requirements, the limits and
                              the roles of the step.
        """
        asked = HandoffRequest(
            handoff=handoff,
            step=step,
            actor=actor,
            on_behalf_of=on_behalf_of,
            roles=roles,
            to=to,
            method=method,
            booked_at=booked_at,
            reason=reason,
            evidence=evidence,
            override_requirements=override_requirements,
        )
        answer = self.ask(Query(step=asked))
        return _told(answer.step)

    def step_options(
        self,
        handoff: str,
        actor: str,
        *,
        on_behalf_of: str = "",
        roles: Iterable[str] = (),
        to: str = "",
        method: Optional[HandoffMethod] = None,
        booked_at: Optional[Moment] = None,
        reason: str = "",
        evidence: str = "",
        override_requirements: bool = False,
    ) -> Records[HandoffAnswer]:
        """Which steps of a handoff may be taken? `step` need only be a valid one.

        handoff               Id of the handoff: "sdr_to_ae". Required.
        actor                 Who wants to take it. Required.
        on_behalf_of          For whom the actor acts. Empty: for themselves.
        roles                 Ids of the actor's roles. If the actor acts for
                              another, the roles of both.
        to                    To whom, for OFFER and REASSIGN.
        method                How the lead is offered, for OFFER. Absent: no method
                              is named.
        booked_at             For when the call is booked: for OFFER and REASSIGN
                              with a booked call, and for RESCHEDULE. Absent: no
                              time is named.
        reason                For REJECT and RETURN the id of a reason of the
                              policy; for REVERSE, DISPUTE and an override free
                              text. Empty: none is given.
        evidence              Id of the activity that shows it, for REQUALIFY.
        override_requirements Whether to pass over the requirements, the limits and
                              the roles of the step.
        """
        asked = HandoffRequest(
            handoff=handoff,
            actor=actor,
            on_behalf_of=on_behalf_of,
            roles=roles,
            to=to,
            method=method,
            booked_at=booked_at,
            reason=reason,
            evidence=evidence,
            override_requirements=override_requirements,
            step=HandoffStep(1),
        )
        answer = self.ask(Query(step_options=asked))
        return answer.step_options

    def route(
        self,
        routing: str,
        *,
        context: Optional[RoutingContext] = None,
    ) -> RoutingAnswer:
        """Who gets the lead?

        routing  Id of the routing. Required.
        context  What the world knows.
        """
        asked = RouteQuery(
            routing=routing,
            context=context,
        )
        answer = self.ask(Query(route=asked))
        return _told(answer.route)

    def registration(
        self,
        request: RegistrationRequest,
        *,
        registrations: Iterable[ExistingRegistration] = (),
    ) -> RegistrationAnswer:
        """May a partner register the deal, or change a registration?

        request        What a partner wants. Required.
        registrations  The registrations that there are under the deal's key.
        """
        asked = RegistrationQuery(
            request=request,
            registrations=registrations,
        )
        answer = self.ask(Query(registration=asked))
        return _told(answer.registration)

    def screen(
        self,
        screen: str,
        *,
        context: Optional[ScreenContext] = None,
    ) -> ScreenAnswer:
        """Does a list keep the person?

        screen   Id of the screen. Required.
        context  What the world knows.
        """
        asked = ScreenQuery(
            screen=screen,
            context=context,
        )
        answer = self.ask(Query(screen=asked))
        return _told(answer.screen)

    def send(
        self,
        channel: str,
        *,
        context: Optional[SendContext] = None,
    ) -> SendAnswer:
        """May somebody write to the person now?

        channel  Id of the channel. Required.
        context  What the world knows.
        """
        asked = SendQuery(
            channel=channel,
            context=context,
        )
        answer = self.ask(Query(send=asked))
        return _told(answer.send)

    def reach(
        self,
        target: Target,
        *,
        options: Optional[CounterfactualOptions] = None,
    ) -> Counterfactual:
        """What would have to be different?

        target   What is to be reached. Required.
        options  What may change, and how long to look.
        """
        asked = ReachQuery(
            target=target,
            options=options,
        )
        answer = self.ask(Query(reach=asked))
        return _told(answer.reach)

    def crossing(
        self,
        score: str,
        *,
        threshold: Exact = 0,
        options: Optional[CrossingOptions] = None,
    ) -> Crossing:
        """When does a score cross a threshold by itself?

        score      Id of the score. Required.
        threshold  The threshold.
        options    How far to look.
        """
        asked = CrossingQuery(
            score=score,
            threshold=threshold,
            options=options,
        )
        answer = self.ask(Query(crossing=asked))
        return _told(answer.crossing)

    def match_keys(
        self,
    ) -> LeadMatchKeys:
        """By which keys could the lead be a duplicate?"""
        asked = True
        answer = self.ask(Query(match_keys=asked))
        return _told(answer.match_keys)

    def deal_key(
        self,
    ) -> DealKey:
        """What makes another deal the same as the lead's?"""
        asked = True
        answer = self.ask(Query(deal_key=asked))
        return _told(answer.deal_key)

    def registration_history(
        self,
        registration: str,
        *,
        events: Iterable[RegistrationEvent] = (),
        known: Optional[Moment] = None,
    ) -> RegistrationHistory:
        """Where have its events brought a registration?

        registration  Id of the registration. Required.
        events        Its events; those of other registrations do not count.
        known         As was known at this instant. Absent: everything is known.
        """
        asked = RegistrationHistoryQuery(
            registration=registration,
            events=events,
            known=known,
        )
        answer = self.ask(Query(registration_history=asked))
        return _told(answer.registration_history)

    def reassign(
        self,
        from_: str,
        *,
        items: Iterable[str] = (),
        candidates: Iterable[Candidate] = (),
        cursor: Iterable[TurnCount] = (),
    ) -> ReassignAnswer:
        """Who takes over what somebody leaves behind?

        from_       Who leaves. Required.
        items       Ids of what is left behind, each once.
        candidates  Who may take over.
        cursor      What the last answer's cursor was.
        """
        asked = ReassignQuery(
            from_=from_,
            items=items,
            candidates=candidates,
            cursor=cursor,
        )
        answer = self.ask(Query(reassign=asked))
        return _told(answer.reassign)

    def method(
        self,
        *,
        prospects_use_email: Optional[bool] = None,
        proven_revenue: Optional[bool] = None,
        shared_system: Optional[bool] = None,
        lifetime_value: Optional[Money] = None,
        full_time_prospector: Optional[bool] = None,
    ) -> MethodAnswer:
        """Does the method suit the host's business?

        prospects_use_email   Whether the prospects use e-mail. Absent: unknown.
        proven_revenue        Whether the product has proven revenue. Absent:
                              unknown.
        shared_system         Whether the team shares lists and activity in one
                              system. Absent: unknown.
        lifetime_value        What one customer brings in over all their time, in
                              the policy's currency. Absent: unknown.
        full_time_prospector  Whether one person does nothing but prospecting.
                              Absent: unknown.
        """
        asked = MethodFacts(
            prospects_use_email=prospects_use_email,
            proven_revenue=proven_revenue,
            shared_system=shared_system,
            lifetime_value=lifetime_value,
            full_time_prospector=full_time_prospector,
        )
        answer = self.ask(Query(method=asked))
        return _told(answer.method)

    def surviving_claim(
        self,
        *,
        claims: Iterable[MergeClaim] = (),
    ) -> ClaimMerge:
        """Which claim survives when leads are merged?

        claims  The claims.
        """
        asked = SurvivingClaimQuery(
            claims=claims,
        )
        answer = self.ask(Query(surviving_claim=asked))
        return _told(answer.surviving_claim)

    def surviving_record(
        self,
        *,
        records: Iterable[MergeRecord] = (),
    ) -> RecordMerge:
        """Into which record are the others merged?

        records  The records.
        """
        asked = SurvivingRecordQuery(
            records=records,
        )
        answer = self.ask(Query(surviving_record=asked))
        return _told(answer.surviving_record)

    def compare(
        self, leads: Sequence[Lead], now: Moment
    ) -> DuplicateAnswer:
        """Do the first two leads mean the same person or account?"""
        query = LeadsQuery(compare=True)
        answer = self.ask_of_leads(leads, now, query)
        return _told(answer.compare)

    def match_account(
        self, leads: Sequence[Lead], now: Moment
    ) -> AccountMatches:
        """Which of the leads after the first has the first one's account?"""
        query = LeadsQuery(match_account=True)
        answer = self.ask_of_leads(leads, now, query)
        return _told(answer.match_account)

    def roll_up(
        self, leads: Sequence[Lead], now: Moment
    ) -> Records[RollupResult]:
        """What do the scores of the leads, each a person of one account, come to?"""
        query = LeadsQuery(roll_up=True)
        answer = self.ask_of_leads(leads, now, query)
        return answer.roll_up
