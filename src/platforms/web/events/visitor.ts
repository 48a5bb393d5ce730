/** Whoever presses a button on the page. What is shared there is shown on their own page alone, so that all are the same. */
export const VISITOR = 'web';
