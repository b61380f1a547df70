/** What a subscriber wants to hear of. */
export type Topics = { groupIds: string[]; themeIds: string[]; newsletter: boolean };

/** Whether anything has been chosen; nothing chosen is no subscription. */
export const hasTopic = ({ groupIds, themeIds, newsletter }: Topics) =>
  newsletter || groupIds.length > 0 || themeIds.length > 0;
