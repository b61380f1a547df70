import { testRights } from "../routes/rights/everybody";

/** Everybody whom a page or a deed is for is let in. */
testRights("every");
