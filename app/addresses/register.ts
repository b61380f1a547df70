/** Where a project or exchange is read. */
export const projectPath = (id: string) => `/register/projekt/${id}`;

/** Where a partner is shown. */
export const partnerPath = (id: string) => `/register/partner/${id}`;

/** Where a call is read. */
export const callPath = (id: string) => `/register/utlysningar/${id}`;

/** The page that lists the initiatives. */
export const initiativesPath = "/register/insatser";

/** The page that shows an initiative. */
export const initiativePath = (id: string) => `${initiativesPath}/${id}`;

/** Where its page tells how funding has been tested. */
export const fundingTestPath = (id: string) => `${initiativePath(id)}#provning`;
