/** A choice of the faults of test/faults, on jobs that the compiler accepts and on jobs that it refuses: what it says is true. */
import { restoredBeyondLease } from "../faults/scenarios/savepoints.js";
import { taskManagerKilled } from "../faults/scenarios/task-manager.js";
import { testScenarios } from "../faults/support/suite.js";

testScenarios({ slots: 24 }, [taskManagerKilled, restoredBeyondLease]);
