import { testAccess } from "../support/access";

/** The pages of the house that are built of something that no page before was, and where their links lead. */
testAccess("new", 20);
