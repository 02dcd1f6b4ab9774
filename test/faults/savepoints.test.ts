import { restoredBeyondLease, restoredWithinLease, rescaled, streamsScaled } from "./scenarios/savepoints.js";
import { testScenarios } from "./support/suite.js";

testScenarios({ slots: 32 }, [restoredWithinLease, restoredBeyondLease, rescaled, streamsScaled]);
