package io.examplarymock.server.workspace;

import java.time.Instant;

/**
 * Everything that can change a workspace: one record per change, made of plain values so that it can be written down. A
 * command is a pure function of the state, the command and the two instants; ids and generated content come from the
 * state's own sequence. A command that throws changes nothing.
 *
 * @param <R> what it answers
 */
public sealed interface Command<R>
        permits ActOnSession,
                AdvanceClock,
                ChangeUser,
                CreateExam,
                CreatePracticeSpace,
                CreateSession,
                CreateSourceMaterial,
                CreateUser,
                DefineQuestionType,
                DeleteExam,
                DeleteSession,
                GiveConsent,
                GrantPermission,
                IssueKey,
                RedeemCode,
                RefreshTokens,
                RegisterClient,
                RemoveClient,
                ResetWorkspace,
                RestoreWorkspace,
                ReviseExam,
                RevokeGrant,
                RevokeToken,
                SetClock,
                SettleTime {

    /**
     * Applies the command to a state in which everything due has happened.
     *
     * @param now by the workspace's clock
     * @param systemNow by the machine's clock
     */
    Change<R> applyTo(Workspace workspace, Instant now, Instant systemNow);
}
