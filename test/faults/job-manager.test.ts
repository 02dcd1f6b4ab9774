import { jobManagerLost } from "./scenarios/job-manager.js";
import { taskManagerFrozen } from "./scenarios/task-manager.js";
import { testScenarios } from "./support/suite.js";

testScenarios({ slots: 24, taskManagers: 2 }, [taskManagerFrozen, jobManagerLost]);
