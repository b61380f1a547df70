import { testAccess } from "../support/access";

/** Each page of the house once, and what it links to where that is built of something new. */
testAccess("each", 20);
