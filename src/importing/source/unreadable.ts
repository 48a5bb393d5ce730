/** A source that can't become a report; the message is one clear line for the person who named it. */
export class Unreadable extends Error {}
