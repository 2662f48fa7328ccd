// Generated from partner-transit.schema.json by npm run generate. Do not edit.

/**
 * Kosovo's answer to a request for transit, as Switzerland reads it.
 */
export interface PartnerTransit {
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
    transitAnswer: {
      /**
       * The answer.
       */
      answer: 'approved' | 'refused';
      /**
       * Name as the request has it.
       */
      name: string;
      /**
       * Date of birth.
       */
      dateOfBirth?: string;
      /**
       * State to which the person is taken.
       */
      destination: string;
      /**
       * How the person travels.
       */
      mode?: 'air' | 'land' | 'sea';
      /**
       * Where and when Kosovo is entered.
       */
      entry?: {
        /**
         * Crossing point.
         */
        crossingPoint?: string;
        /**
         * Day.
         */
        on?: string;
        /**
         * Time, as the clocks stand there.
         */
        at?: string;
      };
      /**
       * Where and when Kosovo is left.
       */
      exit?: {
        /**
         * Crossing point.
         */
        crossingPoint?: string;
        /**
         * Day.
         */
        on?: string;
        /**
         * Time, as the clocks stand there.
         */
        at?: string;
      };
      /**
       * Grounds of a refusal, each with its article.
       *
       * @maxItems 10
       *
       * Items: One ground.
       */
      reason?: {
        /**
         * Code of the ground.
         */
        code: string;
        /**
         * In words.
         */
        text: string;
        /**
         * Articles.
         *
         * @minItems 1
         * @maxItems 5
         *
         * Items: Article.
         */
        article: string[];
      }[];
      /**
       * Authority that is competent for transit.
       */
      answeringAuthority: string;
      /**
       * Day of the answer, in Kosovo.
       */
      dateOfAnswer: string;
      /**
       * There where the limit had expired.
       */
      afterLimit?: 'true';
      /**
       * The agreement that governs the answer.
       */
      agreement: {
        /**
         * Agreement.
         */
        id: string;
        /**
         * Version of its profile.
         */
        version: string;
        /**
         * SHA-256 of the profile's bytes.
         */
        digest: string;
        /**
         * Articles.
         *
         * @minItems 1
         * @maxItems 5
         *
         * Items: Article of the limit of this answer.
         */
        article: string[];
      };
    };
  };
}
