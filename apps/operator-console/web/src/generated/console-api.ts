// Generated from contracts/operator-console.openapi.yaml by npm run generate. Do not edit.

export interface paths {
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is calling */
        get: operations["getOfficer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in with this browser, and how one can sign in
         * @description A session is a cookie that no script can read. Every act of a session carries the header `Csrf-Token` with
         *     "csrfToken"; acts that sign something ask for a recent sign-in (STEP_UP_REQUIRED). Programs use tokens instead.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        /** Sign out */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/development": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in as an invented officer, or show again that one is; never in production */
        post: operations["chooseOfficer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/openid-connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by the identity provider, or show there again that one is
         * @description The page goes to the address that is answered; the provider sends the browser back. Within a session that began
         *     there the provider asks again, and the session goes on with a recent sign-in.
         */
        post: operations["beginSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/openid-connect/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the identity provider sends the browser back to
         * @description Answers a person, so with a page; "code" is named on it.
         */
        get: operations["finishSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the caller is signed in */
        get: operations["listOwnSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of one's own sessions at once */
        delete: operations["endOwnSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cases, the next to expire first
         * @description Filters are lists separated by commas: of several values of one filter any will do, and all filters have to hold.
         *     The order is total, so that no case is on two pages or on none. Looking at a list is not audited.
         */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What expires, what is stuck and who is silent; every number names the list that makes it */
        get: operations["getToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many cases each value of each filter has, among those that the other filters choose
         * @description Counting stops at 1,000 of a value without a filter, and after the first 2,000 cases of a filter; what is not whole
         *     says so in `isAtLeast`.
         */
        get: operations["getCaseFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find cases by case number, the partner's reference, receipt number, or name with birth date
         * @description A text that holds a date (`1990-02-01` or `1.2.1990`) beside something else is a person: every word has to be in
         *     the name, as written or as Albanian, Serbian and German hear it, in either script; `matchedAs` says which. Any
         *     other text is a number, as a whole. Searches are audited, without what was searched for.
         */
        post: operations["searchCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case with everything that its page shows; who it is about is opened apart */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the persons that a case is about; it is audited by whom and what for */
        post: operations["openPersons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came in about a case and what was signed, with how each went over the broker */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/messages/{sha256}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Verify a message again, from the stored bytes */
        get: operations["verifyMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/messages/{sha256}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open what a partner sent; it is audited by whom and what for */
        post: operations["openRawMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/messages/{sha256}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open what one of our programs signed; it is audited */
        post: operations["openOwnMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/messages/{sha256}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open which field of a request became which; it is audited */
        post: operations["openDifferences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a decision; a new proposal replaces one that nobody has countersigned */
        post: operations["proposeDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/countersignature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Countersign the open proposal; who proposed cannot */
        post: operations["countersignDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/hold-release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release the open holds of a case, with the reason */
        post: operations["releaseHolds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Everything signed about a case, to be verified anywhere
         * @description It shows what the partner really sent, so it asks for a purpose, which is written into the audit.
         */
        post: operations["openEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files of a case, enclosed, uploaded and awaited */
        get: operations["listAttachments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/attachments/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The copy of a file without metadata; opening it is audited */
        get: operations["openAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/answer.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed answer as a printable paper; opening it is audited */
        get: operations["printAnswer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/partner-acts/{receipt}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the partner sent with an act; opening it is audited */
        get: operations["openPartnerAct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What officers do to a case beside deciding it, as its lifecycle allows
         * @description Which acts there are, who may do each and from which states is the table of the lifecycle. What the partner has
         *     to know of goes out as a signed statement with an event.
         */
        post: operations["actOnCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/restricted-assertions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a sender asserted and only the policy of another time lets be kept
         * @description Asks for a purpose, which is written into the audit. Empty under every agreement of today.
         */
        post: operations["openRestrictedAssertions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a case to an officer, to oneself, or to nobody */
        post: operations["assignCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What colleagues wrote about a case, the oldest first; opening it is audited */
        get: operations["openNotes"];
        put?: never;
        /** Write a note for colleagues; it never reaches the partner */
        post: operations["writeNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Limits that come near or have passed, and partners who cannot be told or have not answered; the next due first */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An officer has seen it */
        post: operations["acknowledgeAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unacknowledged-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers that are ready and that their partners have not acknowledged, the oldest first */
        get: operations["listUnacknowledgedAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stored releases and what each is */
        get: operations["listAgreements"];
        put?: never;
        /** Store a profile as an immutable draft */
        post: operations["importAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreement-validations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a profile could be imported, with every fault and its line */
        post: operations["validateAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/releases/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One release */
        get: operations["getRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed between two versions, in words */
        get: operations["compareReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a clock ends, with its arithmetic */
        get: operations["getDueDates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which due dates of stored cases would differ under a version */
        post: operations["simulateRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes of what is in force, the newest first */
        get: operations["listAgreementChanges"];
        put?: never;
        /** Propose that a release take effect, or that the agreement be suspended, resumed or terminated */
        post: operations["proposeAgreementChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreement-changes/{id}/endorsement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A legal adviser stands for the readings of the text */
        post: operations["endorseAgreementChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreement-changes/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another person puts a change into effect at its time */
        post: operations["approveAgreementChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/{partner}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every key of a partner, and the registrations that are under way */
        get: operations["listPartnerKeys"];
        put?: never;
        /**
         * Enter a key of a partner that has none to sign with; a new partner comes with its first key
         * @description The key counts once its owner has signed the challenge with it (within seven days, at the partners' API) and another
         *     officer has approved it. The fingerprint is to be compared over another way than that on which the key came.
         */
        post: operations["enterPartnerKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/key-registrations/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another officer makes a proven key count */
        post: operations["approvePartnerKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners/{partner}/keys/{kid}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a key of a partner, at once and for ever */
        post: operations["revokePartnerKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures of a period, counted from the tables each time
         * @description `due-dates` (cases by due date and partner; from today, six weeks ahead), `waiting-age` (what waits, by state and days
         *     since the receipt), `flow` (received, verified, answered by the hour), `time-to-answer` (days to the answer beside the
         *     limit, by profile version), `outcomes` (in-time, late, deemed-accepted, lapsed or open by month of the receipt),
         *     `arrivals` (by week), `refusals` (refused at the door, by code), `quarantine` (came and settled by day), `delivery`
         *     (hours until the partner said to have the answer).
         */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How cases stand, as it happens (server-sent events)
         * @description Events `changes` (`{"changes":[{"id","version","state","due"}]}`; the first one comes at once and may be empty) and
         *     `reset` (load the lists again). `id` is a number of the journal up to which nothing is missed: come back with it as
         *     `Last-Event-ID`. Something may be told twice; the version of the case shows it. A comment comes every 20 seconds, and
         *     the stream ends with the session.
         */
        get: operations["followCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Views that the officer has saved */
        get: operations["listViews"];
        put?: never;
        /** Save a view; under a name used before it takes the place of the other */
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a view of one's own */
        delete: operations["removeView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits in each stage, for how long, and how much goes on
         * @description Waiting and age are the database's, which counts whatever the broker says; depth and consumers are the broker's.
         */
        get: operations["getQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How it goes with each partner */
        get: operations["listPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, to which case, and what for; the newest first
         * @description The table behind it refuses every change and every removal. It holds no person's data.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands open in the quarantine, by its causes and one by one */
        get: operations["listQuarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a quarantined message out again, or set the delivery aside
         * @description `retry` publishes the message as it was signed; a copy that was damaged on its way does no harm. `set-aside`
         *     says that nothing is to be done. Either settles the line until the same delivery comes back.
         */
        post: operations["actOnQuarantined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Freeze a list of quarantined deliveries, and say what would become of each
         * @description Nothing is done before the confirmation. What has changed by then is skipped, never forced.
         */
        post: operations["freezeBulkOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-operations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an operation is, and what became of each item */
        get: operations["getBulkOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-operations/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do it; confirming again goes on with what was left undone
         * @description Only who froze the list can confirm it.
         */
        post: operations["confirmBulkOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-operations/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop what is not done yet */
        post: operations["cancelBulkOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is held back, by whom and why, and what waits for it */
        get: operations["listPauses"];
        put?: never;
        /**
         * Propose to hold back a stage, a partner's messages, or one partner's in one stage
         * @description It takes effect when another lead confirms it. Requests are received and receipted all the same, and no clock
         *     stops: look at "nextDue" of the list.
         */
        post: operations["proposePause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pauses/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second person; from now on it is held back */
        post: operations["confirmPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pauses/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let it go on, or withdraw the proposal */
        post: operations["endPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["getContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures for Prometheus, without cases */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the program runs */
        get: operations["isLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the database answers */
        get: operations["isReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        PartnerKey: {
            /** @description RFC 7638 thumbprint. */
            kid: string;
            /** @description The public key (RFC 7517). */
            publicJwk: Record<string, never>;
            usage: components["schemas"]["KeyUsage"];
            /**
             * Format: date-time
             * @description First instant; both ends are counted with 120 s of skew.
             */
            validFrom: string;
            /**
             * Format: date-time
             * @description Last instant; null until it is revoked.
             */
            validUntil: string | null;
            /**
             * Format: date-time
             * @description When it was registered.
             */
            registeredAt: string;
            /**
             * Format: date-time
             * @description When it was revoked.
             */
            revokedAt: string | null;
            /**
             * @description Why.
             * @enum {unknown}
             */
            revocationReason: "superseded" | "compromised" | "ceased" | null;
            /** @description The certificate that it came in. */
            certificate: components["schemas"]["KeyCertificate"] | null;
            /**
             * @description What it is now.
             * @enum {unknown}
             */
            state: "future" | "valid" | "expired" | "revoked";
        };
        /**
         * @description What the key, and the gateway that it is for, is used for.
         * @enum {unknown}
         */
        KeyUsage: "sandbox" | "pilot" | "production";
        KeyCertificate: {
            /** @description Whose it is. */
            subject: string;
            /** @description Who says so; nothing is trusted for it. */
            issuer: string;
            /** @description Its number, in hex. */
            serialNumber: string;
            /**
             * Format: date-time
             * @description First instant of its validity.
             */
            notBefore: string;
            /**
             * Format: date-time
             * @description Last instant of its validity.
             */
            notAfter: string;
            /** @description SHA-256 of its DER, lower-case hex. */
            sha256: string;
        };
        OpenRegistration: {
            /**
             * Format: uuid
             * @description The registration.
             */
            id: string;
            /** @description RFC 7638 thumbprint of the key. */
            kid: string;
            /** @description Officer who entered it; null where the partner asked. */
            enteredBy: string | null;
            /** @description What the new key has to sign. */
            challenge: string;
            /**
             * Format: date-time
             * @description Until when.
             */
            expiresAt: string;
            /**
             * @description What it waits for.
             * @enum {unknown}
             */
            state: "challenged" | "awaiting-approval";
            /** @description Header members of the proof, which the partner sends. */
            proof: {
                /** @constant */
                typ: "readmission-key-proof+jws";
                /** @description Where it is sent. */
                act: string;
            };
        };
        /** @enum {unknown} */
        Role: "operator" | "lead" | "agreement-editor" | "legal-adviser" | "agreement-approver" | "auditor" | "restricted-data-officer";
        /** Format: date-time */
        Instant: string;
        /** @description SHA-256, lower-case hex. */
        Sha256: string;
        CompactJws: string;
        Health: {
            /** @enum {unknown} */
            status: "live" | "ready";
        };
        Officer: {
            /** @description Id of the officer. */
            id: string;
            /** @description Name of the officer. */
            name: string;
            /** @description What the officer may do. */
            roles: components["schemas"]["Role"][];
        };
        Reason: {
            /** @description Code of the agreement; of transit, its ground. */
            code: string;
            /** @description In words. */
            text: string;
        };
        /** @enum {unknown} */
        State: "received" | "verified" | "held" | "awaiting-decision" | "information-requested" | "interview-requested" | "extension-requested" | "decision-proposed" | "decided" | "accepted" | "partly-accepted" | "refused" | "deemed-accepted" | "lapsed" | "document-issued" | "transfer-planned" | "transfer-confirmed" | "transfer-objected" | "transfer-obstructed" | "no-show" | "refused-at-border" | "handed-over" | "reintegration-referred" | "error-claimed" | "return-agreed" | "error-contested" | "returned-to-host" | "transit-requested" | "transit-proposed" | "transit-decided" | "transit-approved" | "transit-refused" | "transit-revoked" | "transit-completed" | "withdrawn" | "superseded" | "closed";
        OutcomeOfPerson: {
            /** @description Id inside the request. */
            person: string;
            /**
             * @description For this person.
             * @enum {unknown}
             */
            outcome: "accept" | "refuse";
        };
        Alert: {
            /** @description Id of the alert. */
            id: string;
            /** @description Purpose of the clock and what came (reply-80-percent, reply-expired), or answer-unacknowledged, webhook-undelivered. */
            kind: string;
            /** Format: uuid */
            caseId: string;
            caseNumber: string;
            /** @description Which clock of the agreement. */
            clockId: string | null;
            /**
             * Format: date
             * @description The limit.
             */
            dueOn: string | null;
            raisedAt: components["schemas"]["Instant"];
        };
        UnacknowledgedAnswer: {
            /** Format: uuid */
            caseId: string;
            caseNumber: string;
            /** @description Who has not acknowledged it. */
            partner: string;
            /** @description Number of the event that told of it. */
            seq: number;
            /** @description Digest of the answer's JWS. */
            sha256: components["schemas"]["Sha256"] | null;
            readyAt: components["schemas"]["Instant"];
            /**
             * Format: date-time
             * @description When an alert was raised about it, if one was.
             */
            alertedAt: string | null;
        };
        ReleaseName: {
            /** @description The agreement. */
            id: string;
            /** @description Its version. */
            version: number;
            digest: components["schemas"]["Sha256"];
        };
        AgreementLine: {
            agreementId: string;
            version: number;
            digest: components["schemas"]["Sha256"];
            hostCountries: string[];
            importedAt: components["schemas"]["Instant"];
            /**
             * @description What it is today.
             * @enum {unknown}
             */
            status: "draft" | "scheduled" | "active" | "replaced" | "suspended" | "suspended-in-part" | "ended";
            /** @description Since or from when it counts. */
            effectiveFrom: string | null;
            /** @description Cases that keep it. */
            cases: number;
        };
        AgreementChange: {
            /** Format: uuid */
            id: string;
            /** @enum {unknown} */
            kind: "activate" | "suspend" | "resume" | "terminate";
            agreementId: string;
            version: number;
            /** @description Of a suspension in part. */
            personClasses: string[] | null;
            effectiveFrom: components["schemas"]["Instant"];
            /** Format: date */
            notifiedOn: string | null;
            reason: string;
            /** @description True where the text had to be interpreted or was not read whole. */
            needsEndorsement: boolean;
            proposedBy: string;
            endorsedBy: string | null;
            approvedBy: string | null;
        };
        Count: {
            /** @description How many. */
            count: number;
            /** @description Counting stopped there: there are as many, and may be more. */
            isAtLeast: boolean;
        };
        FacetValues: {
            /** @description As the filter takes it. */
            value: string;
            /** @description How many cases. */
            count: number;
            /** @description There may be more. */
            isAtLeast: boolean;
        }[];
        Figure: {
            /** @description What is counted. */
            name: string;
            /** @description How many. */
            count: number;
            /** @description There may be more. */
            isAtLeast: boolean;
            /** @description The list that makes the number, as `/api/<page>?<query>`. */
            list: {
                page: string;
                query: string;
            };
        };
        FoundCase: {
            case: components["schemas"]["CaseLine"];
            /**
             * @description By what it was found; a name that sounds alike is a likeness and nobody's identity.
             * @enum {unknown}
             */
            matchedAs: "case-number" | "reference" | "receipt" | "name-exact" | "name-sounds-alike";
            /**
             * @description Of a name, how much of the date the case has.
             * @enum {unknown}
             */
            birthDate?: "exact" | "year-and-month" | "year";
        };
        QuarantineGroup: {
            /** @description Code of the error. */
            reason: string;
            /** @description Where they were when nobody could handle them. */
            queue: string;
            /** @description Whose cases they are; null where they name none. */
            partner: string | null;
            /** @description Profile version of the cases. */
            release: string | null;
            count: number;
            firstSeen: components["schemas"]["Instant"];
            lastSeen: components["schemas"]["Instant"];
            /** @description What the code means. */
            title: string;
            /** @description What to do. */
            action: string;
            /** @description Whether the same again can help. */
            retryHelps: boolean;
            /** @enum {unknown} */
            whoseMove: "partner" | "gateway" | "officer";
        };
        Today: {
            /**
             * Format: date
             * @description In the zone of the due dates.
             */
            today: string;
            /** @description Cases by how near the clock is that ends next; the nearest band first. */
            due: components["schemas"]["Figure"][];
            mine: components["schemas"]["Figure"];
            unassigned: components["schemas"]["Figure"];
            /** @description The next to expire. */
            next: components["schemas"]["CaseLine"][];
            /** @description Deliveries that nobody could handle, by cause. */
            quarantine: components["schemas"]["QuarantineGroup"][];
            /** @description Open alerts by kind. */
            alerts: components["schemas"]["Figure"][];
            /** @description Partners' keys that end within 90 days, or ended in the last 90. */
            keys: {
                kid: string;
                partner: string;
                validUntil: components["schemas"]["Instant"];
                /** @description Negative once it has ended. */
                daysLeft: number;
            }[];
            /** @description Partners that have sent no request for 14 days. */
            silent: {
                partner: string;
                name: string;
                /**
                 * Format: date-time
                 * @description Null if never.
                 */
                lastReceivedAt: string | null;
            }[];
            /** @description Answers that nobody has said to have. */
            unacknowledged: {
                /**
                 * Format: date-time
                 * @description When the oldest was ready.
                 */
                oldest: string | null;
            } & components["schemas"]["Figure"];
        };
        CaseClock: {
            /** @description Its id in the profile. */
            id: string;
            /** @description What has to be done before it ends. */
            purpose: string;
            /**
             * @description Which State has to do it.
             * @enum {unknown}
             */
            bound: "requested-state" | "requesting-state";
            legalRef: string;
            /** @description What started it. */
            startedBy: string;
            startedAt: components["schemas"]["Instant"];
            /** @description Time zone in which its dates begin and end. */
            zone: string;
            targets: {
                /** @enum {unknown} */
                kind: "usual" | "latest";
                legalRef: string;
                /**
                 * Format: date
                 * @description Last day, by the reading of the profile.
                 */
                due: string;
                /**
                 * Format: date
                 * @description Alerts count from this one.
                 */
                earliestReading: string;
                /**
                 * Format: date
                 * @description Before its end silence has no effect.
                 */
                latestReading: string;
                /** @description Calendar days from today; negative once it has passed. */
                daysLeft: number;
                /**
                 * @description Null once the clock does not run any more.
                 * @enum {unknown}
                 */
                band: "overdue" | "today" | "three-working-days" | "seven-days" | "later" | null;
            }[];
            /** @description How far it can be extended; absent where the agreement knows none. */
            extension?: Record<string, never>;
            /** @description What the text makes of silence (effect) and its article (legalRef). */
            onExpiry: Record<string, never>;
            /** @description Whose public holidays were left out. */
            calendars?: Record<string, never>[];
            /** @description The arithmetic, one sentence a step. */
            explanation: string[];
            /** @enum {unknown} */
            state: "running" | "met" | "expired" | "ended";
            endedAt: string | null;
            /** @description What the text leaves open, why (reason), and the other answer. */
            interpretations: Record<string, never>[];
        };
        CaseEvidence: {
            id: string;
            /** @description Whose it is. */
            person: string;
            type: string;
            /** @enum {unknown} */
            presentation: "original" | "copy" | "number-only" | "statement";
            issuingState: string | null;
            expiresOn: string | null;
            /**
             * @description Weight that the agreement gives it.
             * @enum {unknown}
             */
            grade: "proof" | "prima-facie" | "unverified" | "none";
            legalRef: string;
            /**
             * @description What follows from it.
             * @enum {unknown}
             */
            consequence: "recognised-without-further-verification" | "presumed-until-rebutted" | "officer-decides" | "none";
        };
        CaseVerification: {
            /** @enum {unknown} */
            outcome: "proved" | "prima-facie" | "not-found" | "conflict" | "held";
            registry: {
                name: string;
                askedAt: components["schemas"]["Instant"];
            };
            automaticAcceptance: {
                permitted: boolean;
                because: string[];
            };
            persons: {
                person: string;
                /** @enum {unknown} */
                outcome: "proved" | "prima-facie" | "not-found" | "conflict";
                /** @description Entries of the registry that may be this person, best first, by what agrees. */
                candidates: {
                    /** @enum {unknown} */
                    certainty: "certain" | "probable" | "possible";
                    score: number;
                    reasons: string[];
                }[];
            }[];
        };
        Messages: {
            /** @description Acts of the partner, in their order. */
            received: {
                sha256: components["schemas"]["Sha256"];
                /** @description Method and path. */
                act: string;
                /** Format: uuid */
                receiptId: string;
                jti: string;
                kid: string;
                payloadSha256: components["schemas"]["Sha256"];
                receivedAt: components["schemas"]["Instant"];
                isErased: boolean;
            }[];
            /** @description What our programs signed, in its order, and how it went over the broker. */
            own: {
                sha256: components["schemas"]["Sha256"];
                /** @enum {unknown} */
                kind: "message" | "answer" | "statement";
                signedAt: components["schemas"]["Instant"];
                isErased: boolean;
                /** @description What it is on the broker. */
                routingKey: string | null;
                messageId: string | null;
                /** @description How often it was put off and tried again. */
                attempts: number | null;
                /** @description Code for which it was put off last. */
                lastError: string | null;
                /** Format: date-time */
                publishedAt: string | null;
                /** Format: date-time */
                nextAttemptAt: string | null;
                handled: {
                    consumer: string;
                    at: string;
                }[];
                quarantined: {
                    id: string;
                    reason: string;
                    at: string;
                }[];
            }[];
        };
        SignaturePanel: {
            /** @description Whether all hold; a revocation after the receipt does not count against it. */
            holds: boolean;
            checks: {
                /** @enum {unknown} */
                check: "signature" | "digest" | "key-valid-at-receipt" | "key-not-revoked-since" | "addressed-to-this-act" | "clock-within-skew" | "receipt-signed-by-us" | "receipt-names-these-bytes";
                holds: boolean;
            }[];
            /** @description partner: or program:, and which. */
            signer: string;
            /** @description RFC 7638 thumbprint of the key. */
            kid: string;
            algorithm: string;
            /** @description typ of the header. */
            type: string;
            /** @description Of a partner's key. */
            key?: {
                /** @enum {unknown} */
                purpose: "demonstration" | "production";
                validFrom: string;
                validUntil: string | null;
                revokedAt: string | null;
            };
            act?: string;
            jti?: string;
            audience?: string;
            mediaType?: string;
            signedAt?: components["schemas"]["Instant"];
            /** @description How far the partner's clock was ahead of ours. */
            skewSeconds?: number;
            /** @description Pointers that the sender confirmed to be harmless. */
            confirms?: string[];
            receipt?: {
                id: string;
                kid: string;
                receivedAt: string;
            };
            sha256: components["schemas"]["Sha256"];
            verifiedAt: components["schemas"]["Instant"];
        };
        RawDocument: {
            sha256: components["schemas"]["Sha256"];
            mediaType: string;
            /** @description Bytes of the document. */
            size: number;
            /** @description How many fields were dropped; their values are masked. */
            dropped: number;
            /** @description The document as it was read. */
            document: unknown;
        };
        OwnContent: {
            sha256: components["schemas"]["Sha256"];
            /** @description The signed payload: JSON, or the text of an answer in another format. */
            content: unknown;
        };
        Differences: {
            /** @description Whose mapping it is. */
            hostCountry: string;
            /** @description Profile version of the case. */
            release: string;
            /** @description Whether the mapping of today makes of it what was made of it when it was received. */
            isAsReceived: boolean;
            /** @description Which field became which, found by trying what changes with it; dropped and defaulted ones first. */
            fields: {
                /** @description Pointer into the document of the partner. */
                from: string | null;
                /** @description Pointer into the canonical request. */
                to: string | null;
                /** @enum {unknown} */
                rule: "dropped" | "defaulted" | "converted" | "looked-up" | "copied";
                /** @description Null of a file and of whatever was dropped. */
                before: string | null;
                after: string | null;
                /** @description Why it was dropped; null where nothing depends on it. */
                reason: string | null;
            }[];
        };
        SavedView: {
            /** Format: uuid */
            id: string;
            name: string;
            page: string;
            query: string;
            savedAt: components["schemas"]["Instant"];
        };
        StageView: {
            /** @enum {unknown} */
            name: "intake" | "verify" | "decide" | "answer" | "deliver";
            /** @description Cases, or answers that nobody has said to have. */
            waiting: number;
            /**
             * Format: date-time
             * @description Receipt of the case that has waited for longest.
             */
            oldest: string | null;
            /** @description The same by partner, the most first. */
            partners: {
                partner: string;
                waiting: number;
                oldest: components["schemas"]["Instant"];
            }[];
            /** @description Messages that are not on the broker yet. */
            unpublished: number;
            /** @description Those of them that failed and are tried again later. */
            putOff: number;
            /** @description Deliveries that stand open in the quarantine. */
            quarantined: number;
            doneLastHour: number;
            /** @description In the last 24 hours. */
            doneLastDay: number;
            /** @description Of the intake: refused at the door. */
            refusedLastDay: number;
            /** @description Messages in its queues; null without one, or while the broker is away. */
            depth: number | null;
            /** @description Programs that read them. */
            consumers: number | null;
            /** @description Cases that neither wait to be published nor in a queue. */
            inWork: number | null;
            /** @description The list of what waits, as `/api/<page>?<query>`. */
            list: {
                page: string;
                query: string;
            };
        };
        PartnerView: {
            partner: string;
            name: string;
            hostCountry: string;
            /** @description Profile version that counts today; null where none is in force. */
            release: string | null;
            /** @description Changes of its agreement that wait for approval. */
            pendingChanges: number;
            /** Format: date-time */
            lastReceivedAt: string | null;
            /** @description Of its last 200 requests. */
            answered: number;
            /** @description Of these, accepted or accepted in part. */
            accepted: number;
            refused: number;
            /** @description Median time from the receipt to the answer. */
            medianHours: number | null;
            /** @description Answers that it has not said to have. */
            waitingAnswers: number;
            /** Format: date-time */
            oldestWaitingAnswer: string | null;
            /** @description Endpoints that events could not be sent to. */
            failingEndpoints: number;
            keys: {
                kid: string;
                validUntil: string | null;
                revokedAt: string | null;
                daysLeft: number | null;
            }[];
            /**
             * @description Red: it cannot send, or soon cannot. Amber: somebody should look.
             * @enum {unknown}
             */
            light: "green" | "amber" | "red";
            /** @description What the light comes from. */
            concerns: ("no-agreement" | "no-key" | "key-ends-in-7-days" | "key-ends-in-30-days" | "answers-waiting" | "endpoint-failing" | "silent")[];
        };
        /** @description The clock of a case that ends next, and what silence would mean. */
        NextDue: {
            /**
             * Format: date
             * @description Last day of its latest target, by the reading of the profile.
             */
            on: string;
            /** @description Id of the clock in the profile. */
            clock: string;
            /** @description What has to be done before: reply, travel-document, transfer and so on. */
            purpose: string;
            /**
             * @description Which State it binds.
             * @enum {unknown}
             */
            bound: "requested-state" | "requesting-state";
            /**
             * @description What the text makes of silence.
             * @enum {unknown}
             */
            silence: "deemed-accepted" | "lapses" | "fallback-document" | "claim-barred" | "none";
            /** @description Article that says so. */
            legalRef: string;
            /**
             * @description How near it is.
             * @enum {unknown}
             */
            band: "overdue" | "today" | "three-working-days" | "seven-days" | "later";
            /** @description Calendar days from today; negative once it has passed. */
            daysLeft: number;
        };
        CaseFacts: {
            /**
             * Format: uuid
             * @description Id of the case.
             */
            id: string;
            /** @description Raised by every step. */
            version: number;
            due: components["schemas"]["NextDue"] | null;
            /** @description The partner's own reference; null once erased. */
            reference: string | null;
            /** @description Initials of the transferee, such as B. A.; null once erased. */
            person: string | null;
            /** @description Limb of the agreement. */
            personClass: string;
            /**
             * @description Best grade that the agreement gives to what was offered for the transferee.
             * @enum {unknown}
             */
            evidenceClass: "proof" | "prima-facie" | "unverified" | "none" | "unknown";
            /** @description Where in Kosovo the transferee last lived or was born, as a code. */
            municipality: string | null;
            /** @description Profile version that the case keeps, such as AT-XK-2010/2. */
            release: string;
            /** @description Codes of its open holds and of its refusal. */
            reasons: string[];
            /** @description Who works on it. */
            assignee: {
                id: string;
                name: string;
            } | null;
            /** @description What was last done; looking at a case is nothing done. */
            lastEvent: {
                at: string;
                act: string;
                actor: string;
            } | null;
            /** @description Its number for people. */
            caseNumber: string;
            /** @description Who asks. */
            partner: string;
            /** @description Where the person is. */
            hostCountry: string;
            state: components["schemas"]["State"];
            /**
             * Format: date
             * @description Limit of the reply, whether it still runs or not.
             */
            dueOn: string | null;
            receivedAt: components["schemas"]["Instant"];
            /**
             * @description What the registry said.
             * @enum {unknown}
             */
            verificationOutcome: "proved" | "prima-facie" | "not-found" | "conflict" | "held" | null;
            /** @description How many holds are open. */
            openHolds: number;
            /** @description Who was competent on the day of the receipt. */
            authority: string | null;
        };
        CaseLine: components["schemas"]["CaseFacts"];
        Case: {
            /**
             * @description What was asked for: that a person is taken back, or passes through.
             * @enum {unknown}
             */
            procedure: "readmission" | "transit";
            /** @description The release that the case was received under. */
            agreement: {
                id: string;
                version: number;
                digest: components["schemas"]["Sha256"];
            };
            /** @description Who is in the request, by id and place; nothing about them. */
            persons: {
                id: string;
                /** @enum {unknown} */
                role: "transferee" | "spouse" | "child";
            }[];
            /** @description Every clock that was started. */
            clocks: components["schemas"]["CaseClock"][];
            /** @description What was offered, without its numbers; null once erased. */
            evidence: components["schemas"]["CaseEvidence"][] | null;
            /** @description What the registry said; null before, after a correction until it is asked again, and once erased. */
            verification: components["schemas"]["CaseVerification"] | null;
            /** @description While one blocks nobody can sign a decision. Empty until the request has been verified. */
            safeguards: {
                /** @description UNACCOMPANIED_MINOR, FAMILY_SEPARATION, SPECIAL_NEEDS and so on. */
                code: string;
                /** @enum {unknown} */
                state: "not-raised" | "open" | "released" | "expired";
                blocksSignature: boolean;
                /** @description Whom it is about. */
                person: string | null;
                releasedAt: string | null;
                /**
                 * Format: date
                 * @description Until when a release counts.
                 */
                validUntil: string | null;
            }[];
            /** @description Other cases that it has to do with. A family is in one case, among its persons. */
            linked: {
                /** @enum {unknown} */
                relation: "supersedes" | "superseded-by" | "possible-duplicate";
                /** Format: uuid */
                id: string;
                caseNumber: string;
                state: components["schemas"]["State"];
            }[];
            /** @description Every proposal, in its order, and who countersigned it. */
            decisions: {
                /** Format: uuid */
                id: string;
                /** @enum {unknown} */
                outcome: "accept" | "accept-in-part" | "refuse";
                persons: components["schemas"]["OutcomeOfPerson"][];
                reasons: components["schemas"]["Reason"][];
                officer: string;
                proposedAt: string;
                countersignedBy: string | null;
                countersignedAt: string | null;
            }[];
            /** @description What sender and officers should know; it refuses nothing. */
            notices: Record<string, never>[];
            /** @description What was stated to the partner, signed. */
            statements: Record<string, never>[];
            /** @description What the partner did after its request. */
            partnerActs: {
                /**
                 * Format: uuid
                 * @description Its receipt.
                 */
                receiptId: string;
                /** @description Which act. */
                act: string;
                /** @description Version of the case after it. */
                caseVersion: number;
                /** @description When it was received. */
                receivedAt: string;
                /** @description What it lacks. */
                deficiencies: Record<string, never>[];
                /** @description What is to be known about it. */
                notices: Record<string, never>[];
            }[];
            /** @description The case whose place it took. */
            supersedes: string | null;
            /** @description The case that took its place. */
            supersededBy: string | null;
            /** @description Acts that are open in this state. */
            openActs: string[];
            /** @description What the agreement demands and the request lacks. */
            deficiencies: Record<string, never>[];
            /** @description What was received and may not be kept. */
            dropped: Record<string, never>[];
            /** @description Reasons for which a human had to look first. */
            holds: {
                code: string;
                person: string | null;
                /** @description The first of two. */
                firstReleasedBy: string | null;
                releasedAt: string | null;
                /**
                 * Format: date
                 * @description Until when an indication counts.
                 */
                validUntil: string | null;
                /** @description Whether that day has passed. */
                isExpired: boolean;
            }[];
            /** @description The last proposal, and who countersigned it. */
            proposal: {
                /** Format: uuid */
                id: string;
                /** @enum {unknown} */
                outcome: "accept" | "accept-in-part" | "refuse";
                persons: components["schemas"]["OutcomeOfPerson"][];
                reasons: components["schemas"]["Reason"][];
                officer: string;
                proposedAt: string;
                countersignedBy: string | null;
                countersignedAt: string | null;
            } | null;
            /** @description The answer that was signed. */
            answer: {
                /** @enum {unknown} */
                outcome: "accepted" | "partly-accepted" | "refused";
                /** @description Given after the limit had expired. */
                isLate: boolean;
                /** @enum {unknown} */
                decidedBy: "officers" | "automatic";
                sha256: components["schemas"]["Sha256"];
                answeredAt: string;
            } | null;
            /** @description Everything that happened, in order. */
            timeline: {
                at: string;
                /**
                 * @description Whose doing it is.
                 * @enum {unknown}
                 */
                facet: "people" | "system" | "partner" | "clock";
                /** @description officer:, partner:, program: or clock:, and which. */
                actor: string;
                act: string;
                /** @description Codes */
                details: Record<string, never>;
            }[];
        } & components["schemas"]["CaseFacts"];
        Evidence: {
            /** @description Number of the case. */
            caseNumber: string;
            /** @description The files of the bundle. Laid into a folder, its VERIFY.md checks all of them with openssl and sha256sum. */
            files: {
                /** @description Path in the folder. */
                name: string;
                /** @description Its bytes. */
                content: string;
            }[];
        };
        ParkedDelivery: {
            /** @description Id in the quarantine. */
            id: string;
            /** @description Where it was. */
            queue: string;
            /** @description Which message. */
            messageId: string;
            /** @description Why nobody could handle it. */
            reason: string;
            /** @description When it came first. */
            quarantinedAt: string;
            /** @description When it came last. */
            lastAt: string;
            /** @description How often it came. */
            times: number;
            /** @description Whose case it is about; null where it names none. */
            partner: string | null;
            /** @description Profile version of the case. */
            release: string | null;
            /** Format: uuid */
            caseId: string | null;
            caseNumber: string | null;
        };
        /**
         * @description Hand the message out again as it was signed, or say that nothing is to be done.
         * @enum {unknown}
         */
        QuarantineAct: "retry" | "set-aside";
        BulkOperation: {
            /**
             * Format: uuid
             * @description The operation.
             */
            id: string;
            action: components["schemas"]["QuarantineAct"];
            /** @description Why, in words. */
            reason: string;
            /** @description Who froze the list. */
            officer: string;
            /**
             * Format: date-time
             * @description When.
             */
            createdAt: string;
            /**
             * @description Where it stands.
             * @enum {unknown}
             */
            state: "preview" | "running" | "done" | "cancelled";
            /** @description In the order in which they were named. */
            items: {
                /**
                 * Format: uuid
                 * @description Line of the quarantine.
                 */
                id: string;
                /** @description Error code for which it would be skipped as things stood when the list was frozen. */
                foreseen: string | null;
                /**
                 * @description What became of it; null while it waits.
                 * @enum {unknown}
                 */
                outcome: "done" | "skipped" | null;
                /** @description Error code for which it was skipped. */
                skippedFor: string | null;
            }[];
        };
        /**
         * @description Messages of one stage: to be verified, to be answered or put before officers, decided.
         * @enum {unknown}
         */
        Stage: "request.received.v1" | "request.verified.v1" | "case.decided.v1";
        Pause: {
            /**
             * Format: uuid
             * @description The pause.
             */
            id: string;
            /** @description The stage; null for all of a partner's. */
            routingKey: string | null;
            /** @description The partner; null for a whole stage. */
            partner: string | null;
            /** @description Why, in words. */
            reason: string;
            /**
             * @description Where it stands.
             * @enum {unknown}
             */
            state: "proposed" | "in-force" | "ended";
            /** @description The first officer. */
            proposedBy: string;
            /**
             * Format: date-time
             * @description When.
             */
            proposedAt: string;
            /** @description The second officer. */
            confirmedBy: string | null;
            /** @description Who let it go on. */
            endedBy: string | null;
            /** @description Messages that wait because of it. */
            waiting: number;
            /**
             * Format: date
             * @description The earliest due date among the cases that wait; their clocks run on.
             */
            nextDue: string | null;
        };
        Note: {
            /**
             * Format: uuid
             * @description The note.
             */
            id: string;
            /** @description Who wrote it. */
            officer: string;
            /** @description The note; null once erased. */
            words: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            writtenAt: string;
        };
        OwnSession: {
            /**
             * Format: uuid
             * @description Id of the session.
             */
            id: string;
            /**
             * @description How the officer came in.
             * @enum {unknown}
             */
            method: "development" | "openid-connect";
            /**
             * Format: date-time
             * @description When it began.
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description Its last call, to the minute.
             */
            seenAt: string;
            /**
             * Format: date-time
             * @description When it ends in any case.
             */
            endsAt: string;
            /** @description Whether it is the one that asks. */
            isThisOne: boolean;
        };
        Session: {
            /** @description Who is signed in; null if nobody is. */
            officer: components["schemas"]["Officer"] | null;
            /** @description To be sent in the header Csrf-Token with every act. */
            csrfToken: string | null;
            /**
             * Format: date-time
             * @description When the session ends in any case.
             */
            endsAt: string | null;
            /**
             * Format: date-time
             * @description Until when something can be signed without signing in again.
             */
            freshUntil: string | null;
            /**
             * @description How the officer came in; null if nobody is signed in.
             * @enum {unknown}
             */
            method: "development" | "openid-connect" | null;
            /** @description Officers come in by their identity provider here. */
            openIdConnect: boolean;
            /**
             * Format: uri
             * @description After signing out, where the session at the provider is ended too; null where there is none.
             */
            signOutAddress: string | null;
            /** @description Anybody may choose to be an invented officer here; every page has to say so. */
            developmentLogin: boolean;
            /** @description Whom one may choose to be; empty without the development login. */
            inventedOfficers: components["schemas"]["Officer"][];
        };
        /**
         * Code
         * @description Stable code; never renamed and never used again for something else.
         * @enum {string}
         */
        code: "BODY_NOT_JWS" | "HEADER_NOT_UNDERSTOOD" | "KEY_UNKNOWN" | "KEY_EXPIRED" | "KEY_REVOKED" | "ALGORITHM_NOT_ALLOWED" | "SIGNATURE_INVALID" | "AUDIENCE_WRONG" | "ACT_WRONG" | "SIGNATURE_STALE" | "SIGNATURE_FUTURE" | "ACCESS_TOKEN_MISSING" | "ACCESS_TOKEN_INVALID" | "AGREEMENT_NOT_IN_FORCE" | "ROLE_NOT_ALLOWED" | "NOT_FOUND" | "ANSWER_NOT_READY" | "JTI_REUSED" | "ACKNOWLEDGEMENT_MISMATCH" | "CASE_STATE_CONFLICT" | "SAME_OFFICER" | "ALREADY_SETTLED" | "RETRY_CANNOT_HELP" | "OFFICER_UNSUITABLE" | "SESSION_ENDED" | "SIGN_IN_FAILED" | "GUESSES_TOO_MANY" | "SIGN_IN_OF_ANOTHER" | "ROLE_NOT_GIVEN" | "PROVIDER_UNAVAILABLE" | "CSRF_TOKEN_WRONG" | "STEP_UP_REQUIRED" | "OFFICER_UNKNOWN" | "HOLD_OPEN" | "BODY_TOO_LARGE" | "MEDIA_TYPE_WRONG" | "JSON_INVALID" | "JSON_DUPLICATE_KEY" | "JSON_TOO_DEEP" | "XML_INVALID" | "XML_FORBIDDEN" | "XML_TOO_DEEP" | "XML_LIMIT_EXCEEDED" | "NAMESPACE_UNKNOWN" | "TEXT_FORBIDDEN_CHARACTER" | "ENCODING_INVALID" | "FIELD_NOT_ALLOWED" | "FIELD_MISSING" | "FIELD_INVALID" | "DATE_IMPOSSIBLE" | "CODE_UNKNOWN" | "ATTACHMENT_INVALID" | "ATTACHMENT_TYPE_WRONG" | "ATTACHMENT_DAMAGED" | "ATTACHMENT_AMBIGUOUS" | "ATTACHMENT_ACTIVE_CONTENT" | "ATTACHMENT_ENCRYPTED" | "ATTACHMENT_TOO_COSTLY" | "ATTACHMENT_TOO_LARGE" | "ATTACHMENT_DIGEST_MISMATCH" | "ATTACHMENT_BROKEN_OFF" | "ATTACHMENT_QUOTA_FULL" | "UPLOAD_ALTERED" | "ASYLUM_INFORMATION" | "ASYLUM_TERM_UNCLEAR" | "HEALTH_BASIS_MISSING" | "PERSON_CLASS_NOT_COVERED" | "QUERY_INVALID" | "INTERNAL" | "MESSAGE_INVALID" | "MESSAGE_SIGNATURE_INVALID" | "MESSAGE_TOO_EARLY" | "DATABASE_UNAVAILABLE" | "BROKER_UNAVAILABLE" | "REGISTRY_UNAVAILABLE" | "CLOCK_SKEWED" | "AGREEMENT_INVALID" | "HOST_COUNTRY_INVALID" | "KEY_PRIVATE" | "KEY_USAGE_WRONG" | "KEY_ALREADY_REGISTERED" | "KEY_NOT_PROVEN" | "KEY_CHALLENGE_EXPIRED" | "KEY_INVALID" | "BACKUP_INVALID" | "CONFIGURATION_INVALID" | "AGREEMENT_SUSPENDED" | "AGREEMENT_CHANGE_INVALID" | "ENDORSEMENT_MISSING" | "EXTENSION_NOT_OFFERED" | "LIMIT_EXPIRED" | "CLAIM_BARRED" | "ACT_NOT_IN_AGREEMENT" | "TRANSIT_NOT_IN_AGREEMENT" | "WEBHOOK_URL_FORBIDDEN" | "RATE_LIMITED" | "REQUEST_TOO_SLOW" | "HTTP_INVALID" | "PERSON_CLASS_CHANGED";
        /**
         * Fault
         * @description One thing wrong with what was sent.
         */
        fault: {
            code: components["schemas"]["code"];
            /** @description RFC 6901 pointer into the document sent; empty means the whole of it. */
            pointer: string;
            /** @description What is wrong there. Names fields, never values. */
            detail: string;
        };
        /**
         * Problem
         * @description An error as its sender sees it: a problem document (RFC 9457). It names codes, fields and places, and never what was sent.
         */
        "error.schema": {
            /** @description Address of the page of this code. */
            type: string;
            /** @description What is wrong, without data. */
            title: string;
            /** @description HTTP status. */
            status: number;
            code: components["schemas"]["code"];
            /** @description What is wrong, more precisely. */
            detail?: string;
            /** @description What to do next. */
            action: string;
            /**
             * @description Who has to do it.
             * @enum {unknown}
             */
            whoseMove: "partner" | "gateway" | "officer";
            /** @description Whether sending the very same thing again can help. */
            retryable: boolean;
            /** @description Every fault found. */
            errors: components["schemas"]["fault"][];
            /** @description Id of the call, for questions to the operators. */
            requestId: string;
            /** @description AGREEMENT_NOT_IN_FORCE: the host country that was asked for. */
            hostCountry?: string;
            /** @description AUDIENCE_WRONG: the aud to sign. */
            audience?: string;
            /** @description ACT_WRONG: the act to sign. */
            act?: string;
            /** @description MEDIA_TYPE_WRONG: the cty to sign. */
            cty?: string;
            /** @description ALGORITHM_NOT_ALLOWED: the algorithms that this key may use. */
            allowed?: string[];
            /**
             * Format: date-time
             * @description ACCESS_TOKEN_INVALID, SIGNATURE_STALE, SIGNATURE_FUTURE: the gateway's clock.
             */
            serverTime?: string;
            /**
             * Format: date-time
             * @description KEY_REVOKED: since when.
             */
            revokedAt?: string;
            /**
             * Format: date-time
             * @description KEY_EXPIRED: first instant of validity.
             */
            validFrom?: string;
            /**
             * Format: date-time
             * @description KEY_EXPIRED: last instant of validity.
             */
            validUntil?: string;
            /** @description ROLE_NOT_ALLOWED: roles of which one is needed. */
            roles?: string[];
            /** @description HOLD_OPEN: codes of the open holds. */
            holds?: string[];
            /** @description CASE_STATE_CONFLICT: where the case stands. */
            state?: string;
            /** @description CASE_STATE_CONFLICT: what can be done with it. */
            openActs?: string[];
            /** @description SIGNATURE_STALE, SIGNATURE_FUTURE: the greatest difference of clocks, in seconds. */
            permittedSkewSeconds?: number;
            /**
             * Format: date-time
             * @description AGREEMENT_SUSPENDED: since when.
             */
            suspendedSince?: string;
            /** @description RATE_LIMITED, ATTACHMENT_QUOTA_FULL: seconds after which a call is admitted again, as in Retry-After. */
            retryAfterSeconds?: number;
            /** @description SIGNATURE_INVALID, ALGORITHM_NOT_ALLOWED: what came in, as the gateway sees it. Compare it with what was signed. */
            signature?: {
                /** @description The protected header, decoded: those members that are known here. */
                header: {
                    [key: string]: string | number;
                };
                /** @description The values of alg that this key and the agreement allow. */
                expectedAlgorithms: string[];
                /** @description What the signature has to cover: everything before the second dot. */
                signingInput: {
                    /** @description Length. */
                    bytes: number;
                    /** @description SHA-256, lower-case hex. */
                    sha256: string;
                };
                /** @description The payload, decoded. */
                payload: {
                    /** @description Length. */
                    bytes: number;
                    /** @description SHA-256, lower-case hex. */
                    sha256: string;
                };
                /** @description Length of the signature, decoded. */
                signatureBytes: number;
                /** @description What was tried and would have verified, or cannot; empty where nothing of it explains the failure. */
                causes: {
                    /**
                     * @description Which.
                     * @enum {unknown}
                     */
                    cause: "DER_SIGNATURE" | "SIGNATURE_ENCODED_TWICE" | "SIGNATURE_LENGTH" | "PKCS1_SIGNATURE" | "PSS_SALT_LENGTH" | "OTHER_KEY" | "TRAILING_NEWLINE" | "BASE64_PADDING" | "BASE64_ALPHABET" | "NOT_ENCODED" | "PAYLOAD_ALONE" | "HASH_SIGNED" | "PAYLOAD_RESERIALISED" | "HEADER_RESERIALISED" | "NOT_LOOKED_INTO";
                    /** @description What it is and what to do. */
                    detail: string;
                    /** @description OTHER_KEY: the key of the same partner under which it verifies. */
                    kid?: string;
                }[];
            };
            /**
             * @description KEY_USAGE_WRONG: what this gateway is.
             * @enum {unknown}
             */
            usage?: "sandbox" | "pilot" | "production";
            $defs: {
                /**
                 * Code
                 * @description Stable code; never renamed and never used again for something else.
                 * @enum {string}
                 */
                code: "BODY_NOT_JWS" | "HEADER_NOT_UNDERSTOOD" | "KEY_UNKNOWN" | "KEY_EXPIRED" | "KEY_REVOKED" | "ALGORITHM_NOT_ALLOWED" | "SIGNATURE_INVALID" | "AUDIENCE_WRONG" | "ACT_WRONG" | "SIGNATURE_STALE" | "SIGNATURE_FUTURE" | "ACCESS_TOKEN_MISSING" | "ACCESS_TOKEN_INVALID" | "AGREEMENT_NOT_IN_FORCE" | "ROLE_NOT_ALLOWED" | "NOT_FOUND" | "ANSWER_NOT_READY" | "JTI_REUSED" | "ACKNOWLEDGEMENT_MISMATCH" | "CASE_STATE_CONFLICT" | "SAME_OFFICER" | "ALREADY_SETTLED" | "RETRY_CANNOT_HELP" | "OFFICER_UNSUITABLE" | "SESSION_ENDED" | "SIGN_IN_FAILED" | "GUESSES_TOO_MANY" | "SIGN_IN_OF_ANOTHER" | "ROLE_NOT_GIVEN" | "PROVIDER_UNAVAILABLE" | "CSRF_TOKEN_WRONG" | "STEP_UP_REQUIRED" | "OFFICER_UNKNOWN" | "HOLD_OPEN" | "BODY_TOO_LARGE" | "MEDIA_TYPE_WRONG" | "JSON_INVALID" | "JSON_DUPLICATE_KEY" | "JSON_TOO_DEEP" | "XML_INVALID" | "XML_FORBIDDEN" | "XML_TOO_DEEP" | "XML_LIMIT_EXCEEDED" | "NAMESPACE_UNKNOWN" | "TEXT_FORBIDDEN_CHARACTER" | "ENCODING_INVALID" | "FIELD_NOT_ALLOWED" | "FIELD_MISSING" | "FIELD_INVALID" | "DATE_IMPOSSIBLE" | "CODE_UNKNOWN" | "ATTACHMENT_INVALID" | "ATTACHMENT_TYPE_WRONG" | "ATTACHMENT_DAMAGED" | "ATTACHMENT_AMBIGUOUS" | "ATTACHMENT_ACTIVE_CONTENT" | "ATTACHMENT_ENCRYPTED" | "ATTACHMENT_TOO_COSTLY" | "ATTACHMENT_TOO_LARGE" | "ATTACHMENT_DIGEST_MISMATCH" | "ATTACHMENT_BROKEN_OFF" | "ATTACHMENT_QUOTA_FULL" | "UPLOAD_ALTERED" | "ASYLUM_INFORMATION" | "ASYLUM_TERM_UNCLEAR" | "HEALTH_BASIS_MISSING" | "PERSON_CLASS_NOT_COVERED" | "QUERY_INVALID" | "INTERNAL" | "MESSAGE_INVALID" | "MESSAGE_SIGNATURE_INVALID" | "MESSAGE_TOO_EARLY" | "DATABASE_UNAVAILABLE" | "BROKER_UNAVAILABLE" | "REGISTRY_UNAVAILABLE" | "CLOCK_SKEWED" | "AGREEMENT_INVALID" | "HOST_COUNTRY_INVALID" | "KEY_PRIVATE" | "KEY_USAGE_WRONG" | "KEY_ALREADY_REGISTERED" | "KEY_NOT_PROVEN" | "KEY_CHALLENGE_EXPIRED" | "KEY_INVALID" | "BACKUP_INVALID" | "CONFIGURATION_INVALID" | "AGREEMENT_SUSPENDED" | "AGREEMENT_CHANGE_INVALID" | "ENDORSEMENT_MISSING" | "EXTENSION_NOT_OFFERED" | "LIMIT_EXPIRED" | "CLAIM_BARRED" | "ACT_NOT_IN_AGREEMENT" | "TRANSIT_NOT_IN_AGREEMENT" | "WEBHOOK_URL_FORBIDDEN" | "RATE_LIMITED" | "REQUEST_TOO_SLOW" | "HTTP_INVALID" | "PERSON_CLASS_CHANGED";
                /**
                 * Fault
                 * @description One thing wrong with what was sent.
                 */
                fault: {
                    code: components["schemas"]["code"];
                    /** @description RFC 6901 pointer into the document sent; empty means the whole of it. */
                    pointer: string;
                    /** @description What is wrong there. Names fields, never values. */
                    detail: string;
                };
            };
        };
        /** @description Local identifier inside this request. */
        id: string;
        shortText: string;
        name: {
            /** @description The name exactly as the host country wrote it. */
            asStated: components["schemas"]["shortText"];
            /** @description Surnames, in order. */
            surnames: components["schemas"]["shortText"][];
            /** @description Given names, in order. */
            givenNames: components["schemas"]["shortText"][];
        };
        otherName: {
            /**
             * @description What kind of name it is.
             * @enum {unknown}
             */
            kind: "maiden" | "former" | "also-known-as" | "nickname";
            /** @description The name as written. */
            asStated: components["schemas"]["shortText"];
        };
        /** @description Date of which day, or month and day, may be unknown: YYYY, YYYY-MM or YYYY-MM-DD. */
        partialDate: string;
        place: {
            /** @description The place as written. */
            asStated: components["schemas"]["shortText"];
            /** @description Town or village, where stated apart. */
            settlement?: components["schemas"]["shortText"];
            /** @description Municipality of Kosovo that the written place was read as; absent where it is not sure. */
            municipality?: string;
            /** @description State, as an ISO 3166-1 alpha-3 code, or XKX. */
            country?: string;
        };
        nationality: {
            /** @description The nationality as written; older files say Yugoslavia, Serbia and Montenegro, Serbia or UNK. */
            asStated: components["schemas"]["shortText"];
            /** @description The code read from it: ISO 3166-1 alpha-3, XKX, or an ICAO special code. */
            code?: string;
        };
        personalNumber: {
            /**
             * @description Which numbering scheme.
             * @enum {unknown}
             */
            scheme: "kosovo-personal-number" | "jmbg";
            /** @description The number. */
            value: string;
        };
        person: {
            /** @description p1, p2 … */
            id: components["schemas"]["id"];
            /**
             * @description Place in the request.
             * @enum {unknown}
             */
            role: "transferee" | "spouse" | "child";
            /** @description Present name. */
            name: components["schemas"]["name"];
            /** @description Maiden, earlier and other names by which the person is known. */
            otherNames?: components["schemas"]["otherName"][];
            dateOfBirth?: components["schemas"]["partialDate"];
            placeOfBirth?: components["schemas"]["place"];
            /**
             * @description Sex as stated.
             * @enum {unknown}
             */
            sex: "male" | "female" | "other" | "unknown";
            /** @description Physical description as far as it serves identification. */
            physicalDescription?: {
                /** @description Height in centimetres. */
                heightCm?: number;
                /** @description Colour of eyes. */
                eyeColour?: components["schemas"]["shortText"];
                /** @description Distinguishing marks. */
                distinguishingMarks?: components["schemas"]["shortText"];
            };
            /** @description Present nationalities. */
            nationalities: components["schemas"]["nationality"][];
            /** @description Earlier nationalities. */
            formerNationalities?: components["schemas"]["nationality"][];
            /** @description Languages, ISO 639. */
            languages?: string[];
            /**
             * @description Civil status.
             * @enum {unknown}
             */
            civilStatus?: "single" | "married" | "divorced" | "widowed" | "registered-partnership" | "unknown";
            /** @description Father's name as written. */
            fatherName?: components["schemas"]["shortText"];
            /** @description Mother's name as written. */
            motherName?: components["schemas"]["shortText"];
            /** @description Last address in Kosovo. */
            lastAddress?: components["schemas"]["place"];
            /** @description Identifying numbers. */
            personalNumbers?: components["schemas"]["personalNumber"][];
        };
        longText: string;
        evidence: {
            /** @description e1, e2 … */
            id: components["schemas"]["id"];
            /** @description Whose evidence it is. */
            person: components["schemas"]["id"];
            /**
             * @description Kind of document or other means of evidence.
             * @enum {unknown}
             */
            type: "passport" | "diplomatic-passport" | "service-passport" | "collective-passport" | "emergency-travel-document" | "identity-card" | "temporary-identity-card" | "military-identity-card" | "security-force-identity-card" | "seamans-book" | "captains-document" | "citizenship-certificate" | "unmik-travel-document" | "unmik-identity-card" | "driving-licence" | "birth-certificate" | "marriage-certificate" | "service-book" | "company-card" | "sfry-public-document" | "fry-public-document" | "entry-exit-stamp" | "visa" | "residence-permit" | "named-ticket" | "passenger-list" | "named-receipt" | "travel-agency-record" | "witness-statement" | "own-statement" | "language-test" | "interview-result" | "vis-match" | "border-staff-statement" | "interception-report" | "international-organisation-information" | "fellow-traveller-report" | "other-document";
            /**
             * @description In which form it is offered.
             * @enum {unknown}
             */
            presentation: "original" | "copy" | "number-only" | "statement";
            /** @description Document number. */
            number?: components["schemas"]["shortText"];
            /** @description Date of issue. */
            issuedOn?: components["schemas"]["partialDate"];
            /** @description Date of expiry. */
            expiresOn?: components["schemas"]["partialDate"];
            /** @description Place of issue. */
            placeOfIssue?: components["schemas"]["shortText"];
            /** @description Issuing authority. */
            issuingAuthority?: components["schemas"]["shortText"];
            /** @description Issuing State, as in the machine-readable zone. */
            issuingState?: string;
            /** @description What the evidence says, where it is not a document. */
            note?: components["schemas"]["longText"];
            /** @description Attachment that shows it. */
            attachment?: components["schemas"]["id"];
        };
        /**
         * Format: date
         * @description Calendar date, YYYY-MM-DD.
         */
        date: string;
        /** @description Special circumstances relating to the transferee. Health data only with its legal basis. */
        specialCircumstances: {
            /** @description State of health, as far as the agreement lets it be told. */
            health?: {
                /** @description Need for help, nursing or care. */
                statement: components["schemas"]["longText"];
                /** @description Latin name of a contagious disease. */
                contagiousDisease?: components["schemas"]["shortText"];
                /**
                 * @description Why this may be told at all.
                 * @enum {unknown}
                 */
                legalBasis: "consent" | "express-consent" | "interest-of-the-person" | "public-health";
                /** @description Day on which the person was told or consented. */
                informedOn?: components["schemas"]["date"];
            };
            /** @description Indication that the person is particularly dangerous; two people must release it. */
            dangerousness?: {
                /** @description What the indication rests on. */
                statement: components["schemas"]["longText"];
            };
            /** @description Other protective or security measures. */
            protectiveMeasures?: components["schemas"]["longText"];
        };
    };
    responses: {
        /** @description The session as it is now. */
        Session: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Session"];
            };
        };
        /** @description A page that says what went wrong and what to do. */
        SignInRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
            };
        };
        /** @description The operation with its frozen list. */
        BulkOperation: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BulkOperation"];
            };
        };
        /** @description Changed. */
        PauseChanged: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description The pause.
                     */
                    pause: string;
                    /**
                     * @description Where it stands now.
                     * @enum {unknown}
                     */
                    state: "in-force" | "ended";
                };
            };
        };
        /** @description Problem document (RFC 9457). */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["error.schema"];
            };
        };
    };
    parameters: {
        /** @description Id of the partner. */
        PartnerId: string;
        /** @description RFC 7638 thumbprint of the key. */
        Kid: string;
        /** @description Id of the registration. */
        RegistrationId: string;
        /** @description Id or number of the case. */
        Id: string;
        /** @description States of the lifecycle. */
        State: string;
        /**
         * @description How near the due date of the clock is that ends next: of overdue, today, three-working-days (after today, by the
         *     working days of Kosovo), seven-days (calendar days, after those), later, and none where no clock runs.
         */
        Band: string;
        /** @description First due date of the clock that ends next; not together with `band`. */
        DueFrom: string;
        /** @description Last due date of the clock that ends next; not together with `band`. */
        DueUntil: string;
        /** @description Who asks. */
        Partner: string;
        /** @description Limbs of the agreement (own-national ...). */
        Class: string;
        /** @description Best grade of what is offered, of proof, prima-facie, unverified, none, unknown. */
        EvidenceClassWanted: string;
        /** @description Codes such as XK-07. */
        Municipality: string;
        /** @description Profile versions such as AT-XK-2010/2. */
        Release: string;
        /** @description Ids of officers; `me` for the caller, `nobody` for cases that nobody works on. */
        Assignee: string;
        /** @description Codes of open holds (FAMILY_SEPARATION) and of refusals (R02). */
        ReasonCode: string;
        /** @description Only those that this authority was competent for on the day of the receipt. */
        Authority: string;
        /** @description First day of receipt, in the zone of the due dates (Europe/Belgrade). */
        ReceivedFrom: string;
        /** @description Last day of receipt. */
        ReceivedUntil: string;
        /** @description SHA-256 of the signed string, as the list of messages has it. */
        MessageSha256: string;
        /** @description Id of the agreement, such as AT-XK-2010. */
        AgreementId: string;
        /** @description Id of the change. */
        ChangeId: string;
        /** @description Line of the quarantine. */
        Delivery: string;
        /** @description Id of the operation. */
        BulkOperation: string;
        /** @description Id of the pause. */
        Pause: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getOfficer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The officer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Officer"];
                };
            };
            401: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Session"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Session"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    chooseOfficer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id, of "inventedOfficers". */
                    officer: string;
                };
            };
        };
        responses: {
            201: components["responses"]["Session"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    beginSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Path of the page to show afterwards. */
                    returnTo?: string;
                };
            };
        };
        responses: {
            /** @description Where to go. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uri
                         * @description The provider's, with what this sign-in is.
                         */
                        address: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    finishSignIn: {
        parameters: {
            query?: {
                /** @description Which sign-in comes back. */
                state?: string;
                /** @description What the provider gives for it. */
                code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed in; on to the page that was wanted. */
            303: {
                headers: {
                    /** @description Path of the page. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignInRefused"];
            403: components["responses"]["SignInRefused"];
            404: components["responses"]["SignInRefused"];
            422: components["responses"]["Problem"];
            429: components["responses"]["SignInRefused"];
            503: components["responses"]["SignInRefused"];
        };
    };
    listOwnSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sessions that run, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description At most 100. */
                        sessions: components["schemas"]["OwnSession"][];
                    };
                };
            };
            401: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    endOwnSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the session. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description The session.
                         */
                        session: string;
                        /**
                         * @description Where it stands now.
                         * @constant
                         */
                        state: "ended";
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listCases: {
        parameters: {
            query?: {
                /** @description States of the lifecycle. */
                state?: components["parameters"]["State"];
                /**
                 * @description How near the due date of the clock is that ends next: of overdue, today, three-working-days (after today, by the
                 *     working days of Kosovo), seven-days (calendar days, after those), later, and none where no clock runs.
                 */
                band?: components["parameters"]["Band"];
                /** @description First due date of the clock that ends next; not together with `band`. */
                dueFrom?: components["parameters"]["DueFrom"];
                /** @description Last due date of the clock that ends next; not together with `band`. */
                dueUntil?: components["parameters"]["DueUntil"];
                /** @description Who asks. */
                partner?: components["parameters"]["Partner"];
                /** @description Limbs of the agreement (own-national ...). */
                class?: components["parameters"]["Class"];
                /** @description Best grade of what is offered, of proof, prima-facie, unverified, none, unknown. */
                evidence?: components["parameters"]["EvidenceClassWanted"];
                /** @description Codes such as XK-07. */
                municipality?: components["parameters"]["Municipality"];
                /** @description Profile versions such as AT-XK-2010/2. */
                release?: components["parameters"]["Release"];
                /** @description Ids of officers; `me` for the caller, `nobody` for cases that nobody works on. */
                assignee?: components["parameters"]["Assignee"];
                /** @description Codes of open holds (FAMILY_SEPARATION) and of refusals (R02). */
                reason?: components["parameters"]["ReasonCode"];
                /** @description Only those that this authority was competent for on the day of the receipt. */
                authority?: components["parameters"]["Authority"];
                /** @description First day of receipt, in the zone of the due dates (Europe/Belgrade). */
                receivedFrom?: components["parameters"]["ReceivedFrom"];
                /** @description Last day of receipt. */
                receivedUntil?: components["parameters"]["ReceivedUntil"];
                /** @description The next to expire first (cases of which no clock runs come last), or by receipt, oldest or newest first. */
                sort?: "due" | "received" | "-received";
                /** @description The `next` of the page before, in the same order. */
                cursor?: string;
                /** @description Cases on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. Of the person it shows initials, and of the partner's reference what it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cases: components["schemas"]["CaseLine"][];
                        /** @description Cursor of the page after; null on the last. */
                        next: string | null;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getToday: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As of now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getCaseFacets: {
        parameters: {
            query?: {
                /** @description States of the lifecycle. */
                state?: components["parameters"]["State"];
                /**
                 * @description How near the due date of the clock is that ends next: of overdue, today, three-working-days (after today, by the
                 *     working days of Kosovo), seven-days (calendar days, after those), later, and none where no clock runs.
                 */
                band?: components["parameters"]["Band"];
                /** @description First due date of the clock that ends next; not together with `band`. */
                dueFrom?: components["parameters"]["DueFrom"];
                /** @description Last due date of the clock that ends next; not together with `band`. */
                dueUntil?: components["parameters"]["DueUntil"];
                /** @description Who asks. */
                partner?: components["parameters"]["Partner"];
                /** @description Limbs of the agreement (own-national ...). */
                class?: components["parameters"]["Class"];
                /** @description Best grade of what is offered, of proof, prima-facie, unverified, none, unknown. */
                evidence?: components["parameters"]["EvidenceClassWanted"];
                /** @description Codes such as XK-07. */
                municipality?: components["parameters"]["Municipality"];
                /** @description Profile versions such as AT-XK-2010/2. */
                release?: components["parameters"]["Release"];
                /** @description Ids of officers; `me` for the caller, `nobody` for cases that nobody works on. */
                assignee?: components["parameters"]["Assignee"];
                /** @description Codes of open holds (FAMILY_SEPARATION) and of refusals (R02). */
                reason?: components["parameters"]["ReasonCode"];
                /** @description Only those that this authority was competent for on the day of the receipt. */
                authority?: components["parameters"]["Authority"];
                /** @description First day of receipt, in the zone of the due dates (Europe/Belgrade). */
                receivedFrom?: components["parameters"]["ReceivedFrom"];
                /** @description Last day of receipt. */
                receivedUntil?: components["parameters"]["ReceivedUntil"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: components["schemas"]["Count"];
                        /** @description By the name of the filter; the most frequent value first. */
                        facets: {
                            band: components["schemas"]["FacetValues"];
                            state: components["schemas"]["FacetValues"];
                            partner: components["schemas"]["FacetValues"];
                            class: components["schemas"]["FacetValues"];
                            evidence: components["schemas"]["FacetValues"];
                            municipality: components["schemas"]["FacetValues"];
                            release: components["schemas"]["FacetValues"];
                            assignee: components["schemas"]["FacetValues"];
                            reason: components["schemas"]["FacetValues"];
                        };
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    searchCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What is searched for. */
                    text: string;
                };
            };
        };
        responses: {
            /** @description At most 50 cases, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description How the text was read.
                         * @enum {unknown}
                         */
                        searchedBy: "number" | "person";
                        found: components["schemas"]["FoundCase"][];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    openPersons: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What for; needed from whoever is neither operator nor lead. */
                    purpose?: string;
                };
            };
        };
        responses: {
            /** @description As the newest version of the request states them. 404 once they have been erased. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        persons: components["schemas"]["person"][];
                        evidence: components["schemas"]["evidence"][];
                        specialCircumstances?: components["schemas"]["specialCircumstances"];
                        /** @description Of the requesting authority. */
                        observations?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Digests, ids and times; nothing about a person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Messages"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    verifyMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
                /** @description SHA-256 of the signed string, as the list of messages has it. */
                sha256: components["parameters"]["MessageSha256"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every check and whether it holds; 404 once the bytes have been erased. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignaturePanel"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    openRawMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
                /** @description SHA-256 of the signed string, as the list of messages has it. */
                sha256: components["parameters"]["MessageSha256"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What for. */
                    purpose: string;
                };
            };
        };
        responses: {
            /** @description As it was read; dropped values are masked and files folded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RawDocument"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    openOwnMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
                /** @description SHA-256 of the signed string, as the list of messages has it. */
                sha256: components["parameters"]["MessageSha256"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What for; needed from whoever is neither operator nor lead. */
                    purpose?: string;
                };
            };
        };
        responses: {
            /** @description The payload. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnContent"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    openDifferences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
                /** @description SHA-256 of the signed string, as the list of messages has it. */
                sha256: components["parameters"]["MessageSha256"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What for; needed from whoever is neither operator nor lead. */
                    purpose?: string;
                };
            };
        };
        responses: {
            /** @description Dropped and defaulted fields first. 404 for an act that is no request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Differences"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    proposeDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What is proposed; accept-in-part of a family of which not every member is accepted.
                     * @enum {unknown}
                     */
                    outcome: "accept" | "accept-in-part" | "refuse";
                    /** @description With accept-in-part, everybody of the family once; a family is decided together. */
                    persons?: components["schemas"]["OutcomeOfPerson"][];
                    /** @description At least one for a refusal, also in part. */
                    reasons?: components["schemas"]["Reason"][];
                };
            };
        };
        responses: {
            /** @description Proposed. It has no effect until another officer countersigns. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description The proposal.
                         */
                        proposal: string;
                        /**
                         * @description What was proposed.
                         * @enum {unknown}
                         */
                        outcome: "accept" | "accept-in-part" | "refuse";
                        /** @description The officer. */
                        proposedBy: string;
                        /**
                         * Format: date-time
                         * @description When.
                         */
                        proposedAt: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    countersignDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Decided. The signed decision is on its way to the response service. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description The proposal.
                         */
                        proposal: string;
                        /**
                         * @description What was decided.
                         * @enum {unknown}
                         */
                        outcome: "accept" | "accept-in-part" | "refuse";
                        /** @description The first officer. */
                        proposedBy: string;
                        /** @description The second officer. */
                        countersignedBy: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    releaseHolds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why it may go on. */
                    reason: string;
                    /**
                     * Format: date
                     * @description Until when an indication of dangerousness counts; needed where one holds the case.
                     */
                    validUntil?: string;
                };
            };
        };
        responses: {
            /** @description Released, or noted as the first of two where an indication of dangerousness holds the case. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the case goes on. */
                        released: boolean;
                        /** @description Holds that another officer has to release. */
                        waitsForAnother: string[];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    openEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What it is opened for. */
                    purpose: string;
                };
            };
        };
        responses: {
            /** @description Signed strings byte for byte, keys, the paper of the answer, and how to verify all of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listAttachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Digests and types; nothing of what they show. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description By digest. */
                        attachments: {
                            /** @description Of the bytes that came, as signed. */
                            sha256: string;
                            /** @description As signed. */
                            mediaType: string;
                            /** @description What it is for; null of one inside a document. */
                            purpose: string | null;
                            /** @description Whom it concerns. */
                            person: string | null;
                            /**
                             * @description Whether it is there.
                             * @enum {unknown}
                             */
                            state: "enclosed" | "uploaded" | "awaited";
                            /** @description Of the copy without metadata; null where it is made when it is asked for. */
                            cleanedSha256: string | null;
                        }[];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    openAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
                /** @description Digest of the file, as signed. */
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To be kept as a file; a browser runs nothing of it (sandbox, nosniff). */
            200: {
                headers: {
                    /** @description A file name. */
                    "Content-Disposition"?: string;
                    /** @description A sandbox without anything. */
                    "Content-Security-Policy"?: string;
                    /** @description nosniff. */
                    "X-Content-Type-Options"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    printAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same bytes that the partner gets. */
            200: {
                headers: {
                    /** @description A file name. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    openPartnerAct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
                /** @description Receipt of the act, as the case lists it. */
                receipt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document of the act; of a correction, the corrected request in canonical form. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    actOnCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Such as request-information, request-extension, record-arrival. */
                    act: string;
                    /** @description Why, in words; told to the partner where it is told of the act. */
                    text: string;
                    /**
                     * Format: date-time
                     * @description When it happened, if not now.
                     */
                    at?: string;
                    /** @description Of answer-extension: whether the other side consents. */
                    consents?: boolean;
                    /** @description Of claim-error: all that is known of the true identity and nationality, where the agreement wants it sent. It goes into the signed statement and nowhere else. */
                    identity?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What was done. */
                        act: string;
                        state: components["schemas"]["State"];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    openRestrictedAssertions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What it is opened for. */
                    purpose: string;
                };
            };
        };
        responses: {
            /** @description Dated assertions of the sender. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assertions: {
                            /**
                             * @description What it is about.
                             * @enum {unknown}
                             */
                            kind: "ethnicity";
                            /** @description Id inside the request. */
                            person: string;
                            /**
                             * Format: date
                             * @description Day of the request.
                             */
                            assertedOn: string;
                            /** @description As stated; null once erased. */
                            stated: string | null;
                        }[];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    assignCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of an operator or a lead, "me", or null for nobody. */
                    officer: string | null;
                };
            };
        };
        responses: {
            /** @description Assigned. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Who works on it now. */
                        assignee: string | null;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    openNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        notes: components["schemas"]["Note"][];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    writeNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or number of the case. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The note. */
                    words: string;
                };
            };
        };
        responses: {
            /** @description Written. It cannot be changed. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description The note.
                         */
                        note: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listAlerts: {
        parameters: {
            query?: {
                /** @description Only alerts of this kind. */
                kind?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open alerts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alerts: components["schemas"]["Alert"][];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    acknowledgeAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the alert. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What is done about it. */
                    note: string;
                };
            };
        };
        responses: {
            /** @description Acknowledged. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        acknowledged: true;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listUnacknowledgedAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 200 answers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answers: components["schemas"]["UnacknowledgedAnswer"][];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listAgreements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every release. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agreements: components["schemas"]["AgreementLine"][];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    importAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The profile, YAML, byte for byte. */
                    document: string;
                };
            };
        };
        responses: {
            /** @description Stored. It counts for nothing until a change that activates it is approved. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseName"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    validateAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The profile, YAML. */
                    document: string;
                };
            };
        };
        responses: {
            /** @description Nothing was stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether it is. */
                        valid: boolean;
                        id?: string;
                        version?: number;
                        digest?: components["schemas"]["Sha256"];
                        /** @description Pointer and line of each. */
                        faults: Record<string, never>[];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the agreement, such as AT-XK-2010. */
                id: components["parameters"]["AgreementId"];
                /** @description Version. */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile and its digest. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description As contracts/agreement/v1 has it. */
                        profile: Record<string, never>;
                        digest: components["schemas"]["Sha256"];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    compareReleases: {
        parameters: {
            query: {
                /** @description Older version. */
                from: number;
                /** @description Newer version. */
                to: number;
            };
            header?: never;
            path: {
                /** @description Id of the agreement, such as AT-XK-2010. */
                id: components["parameters"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Limits first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            pointer: string;
                            /** @description Such as reply limit 30 → 25 calendar days. */
                            text: string;
                            touchesDueDates: boolean;
                        }[];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getDueDates: {
        parameters: {
            query: {
                /** @description Version. */
                version: number;
                /** @description Id of the clock. */
                clock: string;
                /** @description Instant of the event with its offset. */
                received: string;
                /** @description For whom; the first of the clock if left out. */
                personClass?: string;
            };
            header?: never;
            path: {
                /** @description Id of the agreement, such as AT-XK-2010. */
                id: components["parameters"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dates, explanation and alarms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agreement: components["schemas"]["ReleaseName"];
                        clock: Record<string, never>;
                        alarms: {
                            step: string;
                            at: components["schemas"]["Instant"];
                        }[];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    simulateRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the agreement, such as AT-XK-2010. */
                id: components["parameters"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Version to compute with. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description No case was changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cases: number;
                        differing: {
                            caseNumber: string;
                            was: string | null;
                            would: string | null;
                        }[];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listAgreementChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the agreement, such as AT-XK-2010. */
                id: components["parameters"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who has proposed, endorsed and approved what. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: components["schemas"]["AgreementChange"][];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    proposeAgreementChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the agreement, such as AT-XK-2010. */
                id: components["parameters"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What.
                     * @enum {unknown}
                     */
                    kind: "activate" | "suspend" | "resume" | "terminate";
                    /** @description Which release. */
                    version: number;
                    /** @description Of a suspension in part: for whom. */
                    personClasses?: string[];
                    /**
                     * Format: date
                     * @description First day of an activation or resumption; at once if left out.
                     */
                    effectiveOn?: string;
                    /**
                     * Format: date
                     * @description Day from which the notice of a suspension or termination counts; the day of effect follows from the text.
                     */
                    notifiedOn?: string;
                    /** @description Why. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Proposed. It has no effect until another person approves it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementChange"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    endorseAgreementChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the change. */
                id: components["parameters"]["ChangeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description On what it rests. */
                    note: string;
                };
            };
        };
        responses: {
            /** @description Endorsed. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementChange"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    approveAgreementChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the change. */
                id: components["parameters"]["ChangeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Approved. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementChange"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listPartnerKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the partner. */
                partner: components["parameters"]["PartnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys, in the order of their registration. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: components["schemas"]["PartnerKey"][];
                        open: components["schemas"]["OpenRegistration"][];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    enterPartnerKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the partner. */
                partner: components["parameters"]["PartnerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A JWK, the text of a PEM (PUBLIC KEY, CERTIFICATE), or base64 of a certificate's DER. */
                    key: Record<string, never> | string;
                    usage?: components["schemas"]["KeyUsage"];
                    /**
                     * Format: date-time
                     * @description First instant; left out
                     */
                    validFrom?: string;
                    /**
                     * Format: date-time
                     * @description Last instant; left out, until it is revoked.
                     */
                    validUntil?: string;
                    /** @description The authority, where it is not known here yet. */
                    partner?: {
                        /** @description ISO 3166-1 alpha-3, lower case. */
                        hostCountry: string;
                        /** @description Its name. */
                        name: string;
                    };
                };
            };
        };
        responses: {
            /** @description Entered; it counts for nothing yet. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenRegistration"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    approvePartnerKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the registration. */
                id: components["parameters"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It counts. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerKey"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    revokePartnerKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the partner. */
                partner: components["parameters"]["PartnerId"];
                /** @description RFC 7638 thumbprint of the key. */
                kid: components["parameters"]["Kid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Why.
                     * @enum {unknown}
                     */
                    reason: "superseded" | "compromised" | "ceased";
                };
            };
        };
        responses: {
            /** @description The key as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerKey"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getReport: {
        parameters: {
            query?: {
                /** @description First day, in the zone of the due dates; ninety days ago if left out. */
                from?: string;
                /** @description Last day; today if left out. */
                until?: string;
                /** @description Only of this partner. */
                partner?: string;
                /** @description How. */
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                /** @description Which. */
                report: "due-dates" | "waiting-age" | "flow" | "time-to-answer" | "outcomes" | "arrivals" | "refusals" | "quarantine" | "delivery";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        until: string;
                        partner: string | null;
                        columns: string[];
                        /** @description A cell for each column. */
                        rows: (string | number | null)[][];
                        /** @description Sum of what is counted. */
                        total: number;
                    };
                    "text/csv": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    followCases: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `id` that was given last. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    /** @description No proxy may hold it back. */
                    "X-Accel-Buffering"?: "no";
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The officer's own, by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        views: components["schemas"]["SavedView"][];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the officer calls it. */
                    name: string;
                    /** @description Which list: cases, audit and so on. */
                    page: string;
                    /** @description Its parameters. */
                    query: string;
                };
            };
        };
        responses: {
            /** @description Saved. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    removeView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the view. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        removed: true;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getQueues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stages, in the order of the way of a request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isBrokerReached: boolean;
                        stages: components["schemas"]["StageView"][];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listPartners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every partner. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        partners: components["schemas"]["PartnerView"][];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description Id or number of a case. */
                case?: string;
                /** @description Id of an officer. */
                officer?: string;
                /** @description Such as person-opened, searched, countersign. */
                act?: string;
                /** @description First instant. */
                from?: string;
                /** @description Instant from which on nothing is listed. */
                until?: string;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Lines on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lines: {
                            id: string;
                            at: components["schemas"]["Instant"];
                            /** @description officer:, partner: or program:, and which. */
                            actor: string;
                            act: string;
                            /** Format: uuid */
                            caseId: string | null;
                            caseNumber: string | null;
                            /** @description Codes, ids, digests and purposes. */
                            details: Record<string, never>;
                        }[];
                        /** @description Cursor of the page after. */
                        next: string | null;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listQuarantine: {
        parameters: {
            query?: {
                /** @description Only deliveries of this code. */
                reason?: string;
                /** @description Only deliveries of this queue. */
                queue?: string;
                /** @description Only deliveries of this partner; `none` for those that name no case. */
                partner?: string;
                /** @description Only deliveries of cases of this profile version; `none` for those that name no case. */
                release?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every group, and at most 200 deliveries, the newest first, without their content. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groups: components["schemas"]["QuarantineGroup"][];
                        deliveries: components["schemas"]["ParkedDelivery"][];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    actOnQuarantined: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Line of the quarantine. */
                id: components["parameters"]["Delivery"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    act: components["schemas"]["QuarantineAct"];
                    /** @description Why, in words. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        act: components["schemas"]["QuarantineAct"];
                        /**
                         * Format: uuid
                         * @description Line of the quarantine.
                         */
                        delivery: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    freezeBulkOperation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    action: components["schemas"]["QuarantineAct"];
                    /** @description Lines of the quarantine. */
                    ids: string[];
                    /** @description Why, in words. */
                    reason: string;
                };
            };
        };
        responses: {
            201: components["responses"]["BulkOperation"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getBulkOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the operation. */
                id: components["parameters"]["BulkOperation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["BulkOperation"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    confirmBulkOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the operation. */
                id: components["parameters"]["BulkOperation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: components["responses"]["BulkOperation"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    cancelBulkOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the operation. */
                id: components["parameters"]["BulkOperation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: components["responses"]["BulkOperation"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listPauses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those proposed or in force, then those that ended last; at most 100. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pauses: components["schemas"]["Pause"][];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    proposePause: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    stage?: components["schemas"]["Stage"];
                    /** @description Id of the partner. */
                    partner?: string;
                    /** @description Why, in words. */
                    reason: string;
                } | unknown | unknown;
            };
        };
        responses: {
            /** @description Proposed. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description The pause.
                         */
                        pause: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    confirmPause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the pause. */
                id: components["parameters"]["Pause"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: components["responses"]["PauseChanged"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    endPause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the pause. */
                id: components["parameters"]["Pause"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: components["responses"]["PauseChanged"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getContract: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            422: components["responses"]["Problem"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Text exposition format. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    isLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            422: components["responses"]["Problem"];
        };
    };
    isReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It answers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
}
