import { testAccess } from "../support/access";

/**
 * Every page as everybody, between them at a desk and on a phone, by day and by night, in both languages, and the links on
 * it.
 */
testAccess("every", 50);
