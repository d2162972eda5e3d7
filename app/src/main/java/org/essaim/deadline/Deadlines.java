package org.essaim.deadline;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;

/// When things are due. Everything here is done in the transaction at hand: what is rolled back was never due.
@Service
public class Deadlines {
    static final String TABLE = "deadline.due";

    private final SchedulerClient client;

    Deadlines(DataSource database) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(TABLE)
                .build();
    }

    /// From now on a thing is due at this hour and at no other; one that is past is done at once.
    public void set(Deadline kind, UUID thing, Instant at) {
        boolean _ = client.schedule(
                TaskDescriptor.of(kind.name()).instance(thing.toString()).build(), at, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    }

    /// It is due no more; what is being done already is not held back.
    public void drop(Deadline kind, UUID thing) {
        try {
            client.cancel(id(kind, thing));
        } catch (TaskInstanceException doneOrNeverSet) {
            // Nothing is due, which is what was asked.
        }
    }

    public Optional<Instant> of(Deadline kind, UUID thing) {
        return client.getScheduledExecution(id(kind, thing)).map(ScheduledExecution::getExecutionTime);
    }

    private static TaskInstanceId id(Deadline kind, UUID thing) {
        return TaskInstanceId.of(kind.name(), thing.toString());
    }
}
