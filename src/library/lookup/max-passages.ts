/** A longer run would be a report read aloud, not a quote; and would keep everybody else waiting. */
export const MAX_PASSAGES = 100;
