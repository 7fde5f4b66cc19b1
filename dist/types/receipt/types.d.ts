import type { Settings } from '../config/complete.js';
import type { ConsentRecord, Method } from '../consent/types.js';
import type { LoadedMessages } from '../languages/messages.js';
import type { Load } from '../loaders/loaders.js';
/** States of the W3C Data Privacy Vocabulary. Source: https://w3id.org/dpv (2.1). */
export type ConsentStateTerm = 'dpv:ConsentRequested' | 'dpv:ConsentGiven' | 'dpv:RenewedConsentGiven' | 'dpv:ConsentRefused' | 'dpv:ConsentWithdrawn' | 'dpv:ConsentExpired';
export interface ReceiptParty {
    /** `controller`, or the id of a vendor. */
    readonly party_id: string;
    readonly party_name: string;
    readonly party_role: 'dpv:DataController' | 'dpv:ThirdParty';
    /** An address (link) for questions. */
    readonly party_contact: string | null;
    /** The controller's number in a public register. */
    readonly registration: string | null;
    /** ISO 3166-1. */
    readonly country: string | null;
    readonly party_url: string | null;
}
/** One purpose (category) and what the visitor decided about it. */
export interface ReceiptProcessing {
    readonly purpose: string;
    readonly lawful_basis: 'dpv:Consent';
    readonly consent_type: 'dpv:ExpressedConsent';
    readonly event_state: ConsentStateTerm;
    /** Whether it may run now. */
    readonly consented: boolean;
    /** The policy version that was answered; null while the visitor still has to answer. */
    readonly policy_version: string | null;
    readonly pii_information: readonly {
        readonly pii_type: string;
    }[];
    readonly pii_controllers: readonly string[];
    readonly recipient_third_parties: readonly {
        readonly party_id: string;
        readonly consented: boolean;
    }[];
    /** Countries, ISO 3166-1. */
    readonly processing_locations: readonly string[];
    /** How long cookies of these vendors live, as the site says it. */
    readonly retention_period: readonly string[];
    readonly valid_from: string;
    readonly valid_until: string;
    /** ISO 8601. */
    readonly validity_duration: string;
}
/** One answer, or the end of one. */
export interface ReceiptEvent {
    readonly event_time: string;
    readonly event_type: 'dpv:ExpressedConsent';
    readonly event_state: ConsentStateTerm;
    readonly validity_duration: string;
    readonly valid_until: string;
    /** Who did it: the visitor (the id of the record) or `controller`. */
    readonly entity_id: string;
    /** How it was answered; null where an answer has expired. */
    readonly method: Method | null;
    readonly policy_version: string;
    readonly language: string;
    readonly notice_sha256: string | null;
    /** What it says of each purpose; one that it leaves as it was is not in it. */
    readonly purposes: readonly {
        readonly purpose: string;
        readonly event_state: ConsentStateTerm;
    }[];
}
/** The visitor's copy of the record, in the structure of ISO/IEC TS 27560. Its JSON schema is `receipt.schema.json`. */
export interface ConsentReceipt {
    readonly schema_version: 'https://w3id.org/dpv/schema/dpv-27560#record';
    readonly record_id: string;
    readonly pii_principal_id: string;
    readonly privacy_notice: {
        readonly version: string;
        readonly url: string | null;
        readonly language: string;
        /** SHA-256 of what was shown; null when nothing was. */
        readonly sha256: string | null;
    };
    readonly parties: readonly ReceiptParty[];
    readonly processing: readonly ReceiptProcessing[];
    /** Oldest first; at most the last 20 answers. */
    readonly events: readonly ReceiptEvent[];
    readonly withdrawal_method: {
        readonly how: string;
        readonly url: string | null;
    };
    readonly privacy_rights: {
        readonly url: string | null;
        readonly contact: string | null;
        /** Where a request in writing goes. */
        readonly requests: string | null;
    };
    /** The eight items of Article 8(4) of Law No. 94-V of Kazakhstan, in its order. */
    readonly article_8: {
        readonly operator: {
            readonly name: string;
            readonly registration: string | null;
        };
        /** Without an account a visitor is known by the record's id alone. */
        readonly subject: {
            readonly id: string;
            readonly name: string | null;
        };
        readonly term: {
            readonly from: string;
            readonly until: string;
            readonly duration: string;
        };
        readonly third_parties: {
            readonly allowed: boolean;
            readonly recipients: readonly string[];
        };
        readonly cross_border: {
            readonly allowed: boolean;
            readonly countries: readonly string[];
        };
        readonly publication: boolean;
        readonly data_collected: readonly string[];
        readonly other: {
            readonly purposes: readonly string[];
            readonly policy_url: string | null;
            readonly rights_url: string | null;
            readonly withdrawal: string;
        };
    };
    readonly ui: {
        readonly method: Method;
        /** Where the answer was given, as far as the method tells. */
        readonly layer: 'preferences' | 'placeholder' | null;
        readonly notice_shown: boolean;
        /** What the banner offers, in the order it is shown. */
        readonly choices_offered: readonly string[];
        /** What held before the visitor answered. */
        readonly default_state: 'denied' | 'granted';
        readonly library: string;
    };
    readonly preference_signals: {
        readonly gpc: boolean;
        readonly region: string | null;
    };
    /**
     * SHA-256 of the visitor's last answer (its record as JSON with sorted keys) chained to the ones before it. It shows
     * what was changed by mistake; a proof against who holds the device is a log alone.
     */
    readonly integrity: {
        readonly algorithm: 'SHA-256';
        readonly previous: string | null;
        readonly hash: string;
    };
}
export interface ReceiptInput {
    readonly settings: Settings;
    /** Null while there is none: then there is no receipt. */
    readonly record: ConsentRecord | null;
    /** Earlier answers of this visitor, oldest first. */
    readonly history: readonly ConsentRecord[];
    isGranted(id: string): boolean;
}
export interface ReceiptPageInput {
    readonly settings: Settings;
    /** Of both layers; the receipt's own are English where they lack. */
    readonly messages: LoadedMessages;
}
/** What the chunk exports that makes receipts. `createReceipt` rejects while there is no record. */
export interface ReceiptModule {
    createReceipt(input: ReceiptInput & {
        readonly load: Load;
        onError(error: unknown): void;
    }): Promise<ConsentReceipt>;
    /** Offers the receipt as a JSON file. */
    download(receipt: ConsentReceipt): void;
    /** Offers it as a page to read and to print. */
    downloadPage(receipt: ConsentReceipt, input: ReceiptPageInput): void;
}
