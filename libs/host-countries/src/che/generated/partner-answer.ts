// Generated from partner-answer.schema.json by npm run generate. Do not edit.

/**
 * Kosovo's answer to a readmission request of Switzerland: the same envelope and header, as plain data by local names.
 */
export interface PartnerAnswer {
  /**
   * The message.
   */
  delivery: {
    /**
     * Header, eCH-0058 v5: sender and recipient of the request have changed places.
     */
    deliveryHeader: {
      /**
       * Sender: this gateway for the competent authority of Kosovo.
       */
      senderId: 'urn:readmission:xkx';
      /**
       * Recipient: the competent authority of Switzerland.
       */
      recipientId: 'urn:readmission:che';
      /**
       * Identifier of this answer: a case has one.
       */
      messageId: string;
      /**
       * messageId of the request.
       */
      referenceMessageId: string;
      /**
       * Kosovo's number of the case.
       */
      ourBusinessReferenceId: string;
      /**
       * Switzerland's file number, where the request named it.
       */
      yourBusinessReferenceId?: string;
      /**
       * Kind and edition of the message.
       */
      messageType: 'urn:readmission:che:v1';
      /**
       * Program that wrote the message. This gateway.
       */
      sendingApplication: {
        /**
         * Who made it.
         */
        manufacturer: string;
        /**
         * Its name.
         */
        product: string;
        /**
         * Its version.
         */
        productVersion: string;
      };
      /**
       * Instant of the answer.
       */
      messageDate: string;
      /**
       * Positive report: the request is accepted. Response: some persons are accepted and some refused. Negative report: it is refused.
       */
      action: '9' | '6' | '8';
      /**
       * This is no test delivery.
       */
      testDeliveryFlag: 'false';
    };
    /**
     * The answer.
     */
    readmissionAnswer: {
      /**
       * The answer for each person of the request.
       *
       * @minItems 1
       * @maxItems 30
       *
       * Items: One person.
       */
      personAnswer: {
        /**
         * Place in the request: transferee, spouse, child-1 and so on.
         */
        holder: string;
        /**
         * Name as the request has it.
         */
        name: string;
        /**
         * Date of birth as the request has it.
         */
        dateOfBirth?: string;
        /**
         * The answer for this person.
         */
        answer: 'accepted' | 'refused';
      }[];
      /**
       * Why it was refused (Art. 10(2)), wholly or for some of the persons; none where it was accepted.
       *
       * @minItems 1
       * @maxItems 10
       *
       * Items: One reason.
       */
      reason?: {
        /**
         * Code of the agreement profile's list.
         */
        code: string;
        /**
         * The reason in words.
         */
        text: string;
      }[];
      /**
       * Competent authority that answers.
       */
      answeringAuthority: string;
      /**
       * Day of the answer in Kosovo, YYYY-MM-DD.
       */
      dateOfAnswer: string;
      /**
       * Present where the limit of Art. 10(2) or 10(3) had expired when the answer was given.
       */
      afterLimit?: 'true';
      /**
       * Decided by two officers, or by the agreement profile's automatic acceptance.
       */
      decision: 'twoOfficers' | 'automatic';
      /**
       * What the answer rests on.
       */
      agreement: {
        /**
         * Agreement profile, such as CH-XK-2010.
         */
        id: string;
        /**
         * Version of the profile.
         */
        version: string;
        /**
         * SHA-256 of the profile's bytes, lower-case hex.
         */
        digest: string;
        /**
         * Articles of the agreement that speak of the answer.
         *
         * @minItems 1
         * @maxItems 6
         *
         * Items: One article.
         */
        article: string[];
      };
      /**
       * What the answer means in law.
       */
      legalNote: string;
    };
  };
}
