import { rescaled, restoredBeyondLease, restoredWithinLease, streamsScaled, upgraded } from "./scenarios/savepoints.js";
import { testScenarios } from "./support/suite.js";

testScenarios({ slots: 32 }, [restoredWithinLease, restoredBeyondLease, rescaled, streamsScaled, upgraded]);
