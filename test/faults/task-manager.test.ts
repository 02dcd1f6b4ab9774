import { functionFails, pythonWorkerKilled, taskManagerKilled, taskManagerKilledTwice } from "./scenarios/task-manager.js";
import { testScenarios } from "./support/suite.js";

testScenarios({ slots: 32 }, [taskManagerKilled, taskManagerKilledTwice, functionFails, pythonWorkerKilled]);
