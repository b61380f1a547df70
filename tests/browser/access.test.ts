import { testAccess } from "../support/access";

/** Each page of the house once, and again where it is built of something new for somebody. */
testAccess("each", 20);
