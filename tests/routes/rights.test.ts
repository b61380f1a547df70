import { testRights } from "./rights/everybody";

/** Everybody whom a page or a deed is not for is refused, and two of those whom it is for are let in. */
testRights("two");
