package dev.weir.scanner.core.license;

/** What a licence asks of those who use what is under it, the least first. */
public enum LicenseKind {
    /** Anything is allowed. */
    PUBLIC_DOMAIN,
    /** Notices must be kept. */
    PERMISSIVE,
    /** Changes to the files themselves must be shared. */
    WEAK_COPYLEFT,
    /** What is distributed with it must be shared. */
    COPYLEFT,
    /** What is served with it over a network must be shared. */
    NETWORK_COPYLEFT,
    /** Open but for listed uses, as responsible AI licences are. */
    USE_RESTRICTED,
    /** The terms of one vendor, with conditions such as attribution, an acceptable use policy or a largest user count. */
    VENDOR_TERMS,
    /** No commercial use. */
    NON_COMMERCIAL,
    /** No changes may be distributed. */
    NO_DERIVATIVES,
    /** Not open. */
    PROPRIETARY,
    /** Nobody knows. */
    UNKNOWN
}
