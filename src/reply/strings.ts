/** Every word that Quoth says for itself. Quotes are never translated. */

export const english = {
  failed: 'Something went wrong on my side, and it has been logged. Please try again.',
};

export type Strings = typeof english;
